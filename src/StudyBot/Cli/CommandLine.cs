using System.CommandLine;
using System.Net;
using StudyBot.History;
using StudyBot.Hosting;

namespace StudyBot.Cli;

/// <summary>The verbs: which there are, what they take, and which exit code what they find has.</summary>
/// <param name="createBot">Puts the bot together.</param>
/// <param name="clock">The system's when left out; when a kept demo ends.</param>
public sealed class CommandLine(
    Func<BotSettings, WebApplication> createBot, TextWriter output, TextWriter error, TimeProvider? clock = null)
{
    /// <summary>Longer than the host takes at most to stop, so that what is under way is finished.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(40);

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The directory for everything the bot keeps.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "The configuration file (default: appsettings.json in the current directory, if there is one).",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    /// <returns>0 fine, 1 findings or cannot start, 2 bad usage.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(UsageProblem.Of(parsed, root));
            return ExitCodes.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                },
                cancellationToken);
        }
        catch (StartupException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return ExitCodes.Findings;
        }
        catch (BadUsageException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return ExitCodes.BadUsage;
        }
        catch (OperationCanceledException)
        {
            // Told to stop before there was anything to stop, such as while standing by.
            return ExitCodes.Fine;
        }
    }

    private RootCommand Root()
    {
        var port = new Option<int?>("--port") { Description = "The port of the Playground (0 takes a free one).", HelpName = "N" };
        var root = new RootCommand("Interview practice for study groups in Discord, in Slack and in the browser.") { _data, _config };
        root.Add(port);
        root.SetAction((parsed, cancellationToken) => RunBotAsync(parsed, parsed.GetValue(port), cancellationToken));
        var run = new Command("run", "Run the bot (the default).") { port };
        run.SetAction((parsed, cancellationToken) => RunBotAsync(parsed, parsed.GetValue(port), cancellationToken));
        root.Add(run);
        root.Add(Questions());
        root.Add(Score());
        root.Add(Eval());
        root.Add(Simulate());
        root.Add(Doctor());
        root.Add(Demo());
        root.Add(Manifest());
        return root;
    }

    private Command Questions()
    {
        var lint = new Command("lint", "Check every question file and name the line of each mistake.") { _json };
        lint.SetAction(parsed => LintVerb.Run(BotConfiguration.Read(parsed.GetValue(_config), null), parsed.GetValue(_json), output));
        return new Command("questions", "Work on the question bank.") { lint };
    }

    private Command Score()
    {
        var question = new Option<string>("--question") { Description = "The question's id.", HelpName = "ID", Required = true };
        var answer = new Option<string>("--answer-file")
        {
            Description = "A text file with the answer.",
            HelpName = "FILE",
            Required = true,
        };
        var verb = new Command("score", "Score an answer and show how the score comes about.") { question, answer, _json };
        verb.SetAction(parsed => ScoreVerb.Run(
            BotConfiguration.Read(parsed.GetValue(_config), null),
            parsed.GetRequiredValue(question),
            parsed.GetRequiredValue(answer),
            parsed.GetValue(_json),
            output));
        return verb;
    }

    private Command Eval()
    {
        var options = new EvalOptions();
        var verb = new Command("eval", "Measure how well a scorer agrees with people, on answers that people graded.")
        {
            options.Set, options.Scorer, options.By, options.Calibrate, options.ScoresOut, options.Compare, _json,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = BotConfiguration.Read(parsed.GetValue(_config), null);
            await using var services = EvalScorers.Services(configuration);
            var eval = new EvalVerb(
                configuration, EvalScorers.All(services), options, output, Console.IsErrorRedirected ? null : error);
            return await eval.RunAsync(parsed, parsed.GetValue(_json), cancellationToken);
        });
        return verb;
    }

    private Command Simulate()
    {
        var subscription = new Argument<string?>("subscription")
        {
            Description = "A subscription's name as in \"track list\"; leave it out to try a schedule that does not exist yet.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new SimulateOptions();
        var verb = new Command("simulate", "Print what a schedule will do, with every clock change, holiday and pause.")
        {
            subscription, options.DayCount, options.Days, options.Time, options.Zone, options.Window, options.From, _json,
        };
        verb.SetAction((parsed, cancellationToken) => new SimulateVerb(Settings(parsed), options, output).RunAsync(
            parsed, parsed.GetValue(subscription), parsed.GetValue(_json), cancellationToken));
        return verb;
    }

    private Command Doctor()
    {
        var verb = new Command("doctor", "Check the configuration, the database, the questions and what else the bot needs.") { _json };
        verb.SetAction((parsed, cancellationToken) =>
            new DoctorVerb(createBot, Settings(parsed), output).RunAsync(parsed.GetValue(_json), cancellationToken));
        return verb;
    }

    private Command Demo()
    {
        var verb = new Command("demo", "Live through a simulated week with several members, in seconds.");
        verb.SetAction((parsed, cancellationToken) => DemoVerb.RunAsync(
            parsed.GetValue(_data), parsed.GetValue(_config), createBot, clock ?? TimeProvider.System, output, cancellationToken));
        return verb;
    }

    private Command Manifest()
    {
        var url = new Option<string?>("--url")
        {
            Description = "Where Slack reaches the bot over HTTPS; without it the bot calls Slack (Socket Mode).",
            HelpName = "URL",
        };
        var verb = new Command("manifest", "Print the manifest from which the Slack app is made.") { url };
        verb.SetAction(parsed => ManifestVerb.Run(parsed.GetValue(url), output));
        return verb;
    }

    private Task<int> RunBotAsync(ParseResult parsed, int? port, CancellationToken cancellationToken) =>
        port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort
            ? throw new BadUsageException($"--port takes {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}, not {port}.")
            : RunVerb.RunAsync(createBot, Settings(parsed) with { Port = port }, cancellationToken);

    private BotSettings Settings(ParseResult parsed)
    {
        var config = parsed.GetValue(_config);
        return new BotSettings(DataDirectory.Locate(parsed.GetValue(_data), BotConfiguration.Read(config, null)), config);
    }
}
