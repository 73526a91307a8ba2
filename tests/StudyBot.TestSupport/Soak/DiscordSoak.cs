using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;

namespace StudyBot.TestSupport.Soak;

/// <summary>
/// Many rounds of the whole bot on the loopback Discord, with everything going wrong that can: requests, the gateway, and the bot itself, which ends
/// and begins again. In the end everything must be there, once.
/// </summary>
/// <remarks>The seed decides what goes wrong and what members do; in which moment it hits the bot is up to the machine.</remarks>
public sealed class DiscordSoak
{
    private const double RestartChance = 0.15;
    private const double AbsenceChance = 0.025;
    private const double RestFaultChance = 0.5;
    private const double GatewayFaultChance = 0.35;
    private const int FewestAnswers = 2;
    private const int MostAnswers = 6;

    private readonly SoakGroup _group;
    private readonly Random _random;
    private readonly SoakFaults _faults;
    private readonly List<SoakAnswer> _answers = [];
    private int _restarts;

    private DiscordSoak(SoakGroup group, int seed)
    {
        _group = group;
        _random = new Random(seed);
        _faults = new SoakFaults(group, _random);
    }

    /// <param name="progress">Told the number of each round that has begun.</param>
    public static async Task<SoakReport> RunAsync(int rounds, int seed, Action<int>? progress = null)
    {
        await using var group = await SoakGroup.StartAsync(Some.Monday);
        return await new DiscordSoak(group, seed).RunAsync(rounds, progress);
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

        return new SoakReport(problems, _answers.Count, _restarts, _faults.Counts, _group.Logs.Counts, _group.Discord.Requests.Count);
    }

    private async Task PlayAsync(int rounds, Action<int>? progress)
    {
        await _group.SubscribeAsync();
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
            _faults.BreakRest();
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
        var thread = _group.Channel.Threads.Single(thread => thread.Id.ToString() == open!.ThreadId);
        var question = _group.Channel.Messages.Single(message => message.Id.ToString() == open!.MessageId);
        return new SoakRound(open!.Id, question, thread);
    }

    private async Task PlayAsync(SoakRound round)
    {
        var authors = _group.Members.ToArray();
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
        if (_random.NextDouble() < RestFaultChance)
        {
            _faults.BreakRest();
        }

        if (_random.NextDouble() < GatewayFaultChance)
        {
            await _faults.BreakGatewayAsync();
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
