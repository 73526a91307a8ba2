using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;

namespace StudyBot.TestSupport.Soak;

/// <summary>
/// Many rounds of the whole bot on a platform of this machine, with everything going wrong that can: requests, the connection, and the bot itself,
/// which ends and begins again. In the end everything must be there, once.
/// </summary>
/// <remarks>The seed decides what goes wrong and what members do; in which moment it hits the bot is up to the machine.</remarks>
public sealed class FaultSoak
{
    private const double RestartChance = 0.15;
    private const double AbsenceChance = 0.025;
    private const double RequestFaultChance = 0.5;
    private const double ConnectionFaultChance = 0.35;
    private const int FewestAnswers = 2;
    private const int MostAnswers = 6;

    private readonly SoakGroup _group;
    private readonly Random _random;
    private readonly List<SoakAnswer> _answers = [];
    private int _restarts;

    private FaultSoak(SoakGroup group, Random random) => (_group, _random) = (group, random);

    /// <param name="progress">Told the number of each round that has begun.</param>
    public static async Task<SoakReport> RunAsync(SoakTarget target, int rounds, int seed, Action<int>? progress = null)
    {
        var random = new Random(seed);
        await using var group = await SoakGroup.StartAsync(target, random, Some.Monday);
        return await new FaultSoak(group, random).RunAsync(rounds, progress);
    }

    private async Task<SoakReport> RunAsync(int rounds, Action<int>? progress)
    {
        IReadOnlyList<string> problems;
        try
        {
            await PlayAsync(rounds, progress);
            problems = await new SoakCheck(_group).ProblemsAsync(_answers, rounds + 1);
        }
        catch (TimeoutException stuck)
        {
            problems = [stuck.Message, .. _group.Logs.Unexpected];
        }

        return new SoakReport(problems, _answers.Count, _restarts, _group.Platform.Faults.Counts, _group.Logs.Counts, _group.Platform.Record.Requests);
    }

    private async Task PlayAsync(int rounds, Action<int>? progress)
    {
        await _group.Platform.SubscribeAsync();
        for (var number = 0; number < rounds; number++)
        {
            progress?.Invoke(number + 1);
            await PlayAsync(await OpenAsync(number));
        }

        await OpenAsync(rounds); // The day on which the last round closes.
    }

    /// <summary>The day comes at which the round before closes and this one is posted, and neither goes smoothly.</summary>
    private async Task<SoakRound> OpenAsync(int number)
    {
        var at = Some.Monday.AddHours(1).AddDays(number);
        for (var fault = _random.Next(4); fault > 0; fault--)
        {
            _group.Platform.Faults.BreakRequests();
        }

        await _group.SleepUntilAsync(at);
        if (_random.NextDouble() < RestartChance)
        {
            await _group.Time.PassAsync(TimeSpan.FromMilliseconds(_random.Next(1_000)));
            await RestartAsync(() => Task.CompletedTask);
        }

        var date = DateOnly.FromDateTime(at.UtcDateTime);
        Round? open = null;
        await _group.Time.UntilAsync(async () => (open = await OpenRoundAsync(date)) is not null, $"the round of {date} is open");
        return new SoakRound(open!.Id, open.MessageId!, open.ThreadId!); // An open round has both.
    }

    private async Task PlayAsync(SoakRound round)
    {
        var authors = _group.Platform.Members.ToArray();
        _random.Shuffle(authors);
        var answers = authors.Take(_random.Next(FewestAnswers, MostAnswers + 1)).Select(author => new SoakAnswer(_group, round, author, _random)).ToList();
        while (answers.Where(answer => !answer.IsDone).ToArray() is { Length: > 0 } open)
        {
            await DisturbAsync();
            await StepAsync(open[_random.Next(open.Length)]);
        }

        await DisturbAsync();
        foreach (var answer in answers)
        {
            await _group.Time.UntilAsync(
                () => SoakCheck.IsSettledAsync(_group, answer), $"the answer of {answer.Author.Name} to round {round.Id} is scored and told");
        }

        _answers.AddRange(answers);
    }

    /// <summary>Now and then the bot is not there when something is written. Forms need it.</summary>
    private Task StepAsync(SoakAnswer answer) =>
        !answer.NeedsBot && _random.NextDouble() < AbsenceChance ? RestartAsync(answer.StepAsync) : answer.StepAsync();

    private async Task DisturbAsync()
    {
        if (_random.NextDouble() < RequestFaultChance)
        {
            _group.Platform.Faults.BreakRequests();
        }

        if (_random.NextDouble() < ConnectionFaultChance)
        {
            await _group.Platform.Faults.BreakConnectionAsync();
        }

        await _group.Time.PassAsync(TimeSpan.FromMilliseconds(_random.Next(400)));
    }

    private Task RestartAsync(Func<Task> meanwhile)
    {
        _restarts++;
        return _group.RestartBotAsync(meanwhile);
    }

    /// <summary>Null until it is open and the ones before are over.</summary>
    private Task<Round?> OpenRoundAsync(DateOnly date) => _group.ReadAsync(async history =>
    {
        var current = await history.Rounds.AsNoTracking()
            .Where(round => round.State != RoundState.Finished && round.State != RoundState.Missed)
            .ToListAsync();
        return current is [{ State: RoundState.Open } only] && only.Date == date ? only : null;
    });
}
