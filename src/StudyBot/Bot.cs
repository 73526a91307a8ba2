using StudyBot.Core;
using StudyBot.Discord;
using StudyBot.Health;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Judging;
using StudyBot.Pictures;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Scheduling;
using StudyBot.Scoring;
using StudyBot.Slack;

namespace StudyBot;

/// <summary>The whole bot, put together.</summary>
public static class Bot
{
    /// <summary>In the order of the picture: what is remembered, what is asked, how it is scored, where people talk, and what wakes it all.</summary>
    /// <remarks>Nothing is read or written yet, so a bot may be made to ask it about its configuration.</remarks>
    /// <exception cref="StartupException">The configuration file is missing or unreadable.</exception>
    public static WebApplication Create(BotSettings settings)
    {
        var builder = BotBuilder.Create(settings);
        builder.Services
            .AddOpening()
            .AddHistory(settings.Data)
            .AddQuestionBank(builder.Configuration)
            .AddScoring()
            .AddJudge(builder.Configuration)
            .AddPictures()
            .AddStudy()
            .AddPatience()
            .AddPlayground(builder.Configuration, new PlaygroundDirectory(settings.Data.Path))
            .AddDiscord(builder.Configuration)
            .AddSlack(builder.Configuration, new SlackDirectory(settings.Data.Path))
            .AddScheduling()
            .AddHealth();
        return builder.Build();
    }
}
