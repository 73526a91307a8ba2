using StudyBot.Core;
using StudyBot.Health;
using StudyBot.History;
using StudyBot.Pictures;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Scheduling;
using StudyBot.Scoring;

namespace StudyBot.Hosting;

/// <summary>The whole bot, put together.</summary>
public static class Bot
{
    /// <summary>
    /// In the order of the picture: what is remembered, what is asked, how it is scored, where people talk, and what wakes it all.
    /// </summary>
    /// <remarks>Nothing is written yet, so a bot may be made to ask it about its configuration.</remarks>
    /// <exception cref="StartupException">The configuration is missing, unreadable or not right.</exception>
    public static WebApplication Create(BotSettings settings)
    {
        var builder = BotBuilder.Create(settings);
        builder.Services
            .AddHistory(settings.Data)
            .AddQuestionBank(builder.Configuration)
            .AddScoring()
            .AddPictures()
            .AddStudy()
            .AddPlayground(builder.Configuration, new PlaygroundDirectory(settings.Data.Path))
            .AddScheduling()
            .AddHealth();
        return Build(builder);
    }

    /// <summary>The web server looks at its options, and so at the Playground's, as soon as it is made.</summary>
    private static WebApplication Build(WebApplicationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception failure) when (StartupProblem.SentenceOf(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }
    }
}
