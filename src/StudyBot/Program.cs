using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Health;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Pictures;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Scheduling;
using StudyBot.Scoring;

return await new CommandLine(CreateBot, Console.Out, Console.Error).RunAsync(args);

// In the order of the picture: what is remembered, what is asked, how it is scored, where people talk, and what wakes it all.
static WebApplication CreateBot(BotSettings settings)
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
    var bot = builder.Build();
    bot.MapHealth();
    bot.MapPlayground();
    return bot;
}
