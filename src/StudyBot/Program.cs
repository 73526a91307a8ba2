using StudyBot;
using StudyBot.Cli;

return await new CommandLine(Bot.Create, Console.Out, Console.Error).RunAsync(args, CancellationToken.None);
