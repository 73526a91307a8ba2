using StudyBot.Cli;
using StudyBot.Hosting;

return await new CommandLine(Bot.Create, Console.Out, Console.Error).RunAsync(args, CancellationToken.None);
