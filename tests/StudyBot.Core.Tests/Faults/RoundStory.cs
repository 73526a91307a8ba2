using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>
/// One round from its claim to its closing post, with two members, on a bot that may be struck at any moment. When it dies, it is started
/// again at once on the same file and the same platform, does what the host does at its start, and the story goes on.
/// </summary>
internal sealed class RoundStory : IDisposable
{
    public const string FirstText = "I would look for leakage of the label into the features first";

    public const string Edited = "I would look for leakage of the label and split by time [level 4]";

    public const string Addition = "and watch the live precision afterwards";

    public const string FormText = "A random split mixes the future into training, so split by time [level 2]";

    public static readonly ChatMember Birch = Some.Member("Birch");

    public static readonly ChatMember Cedar = Some.Member("Cedar");

    private const int MostStarts = 10;

    private const int MostRounds = 50;

    private readonly FaultPoints _faults;
    private readonly IChatPlatform _wired;
    private readonly ManualTimeProvider _clock = new();
    private Subscription? _subscription;
    private StudyBench _bench;

    /// <param name="faults">Where the bot is struck.</param>
    /// <param name="hasFaultyFile">Whether the database has fault points, too.</param>
    /// <param name="platform">What stands between the bot and the room, if anything.</param>
    public RoundStory(FaultPoints faults, bool hasFaultyFile = true, Func<IChatPlatform, IChatPlatform>? platform = null)
    {
        _faults = faults;
        _wired = new FaultyPlatform(platform?.Invoke(Room) ?? Room, faults);
        Contexts = hasFaultyFile ? History.Through(new CommandFaults(faults), new CommitFaults(faults)) : History;
        _bench = NewBench();
    }

    public TemporaryHistory History { get; } = new();

    public FakePlatform Room { get; } = new();

    /// <summary>Whether Birch was asked what the further message is.</summary>
    public bool WasAsked { get; private set; }

    private IDbContextFactory<Core.History.StudyBotDbContext> Contexts { get; }

    private Place Thread => Room.Posts[0].Ref.Place with { ThreadId = "t" + Room.Posts[0].Ref.Id };

    public async Task PlayAsync()
    {
        _subscription = await _bench.SubscribeAsync();
        _faults.Arm();
        await WorkUntilAsync(At(9, 4), from: At(9, 0));

        _clock.AdvanceTo(At(9, 5));
        var first = Room.Write(Thread, Birch, FirstText, _clock.GetUtcNow());
        await DeliverAsync(first);
        _clock.AdvanceTo(At(9, 6));
        var addition = Room.Write(Thread, Birch, Addition, _clock.GetUtcNow());
        await DeliverAsync(addition);
        await DrainAsync();

        _clock.AdvanceTo(At(9, 7));
        await AddAsync(addition);
        _clock.AdvanceTo(At(9, 8));
        await DeliverAsync(Room.Rewrite(first, Edited, _clock.GetUtcNow()));
        _clock.AdvanceTo(At(9, 9));
        await AskAsync(bench => bench.SubmitAsync(Cedar, new ButtonId(Verbs.Answer, 1).ToString(), ("text", FormText)));
        await DrainAsync();

        await WorkUntilAsync(At(19, 30), from: At(19, 0));
        await DrainAsync();
    }

    public void Dispose()
    {
        _bench.Dispose();
        History.Dispose();
    }

    private static DateTimeOffset At(int hour, int minute) => Some.Monday.AddHours(hour - Some.Monday.Hour).AddMinutes(minute);

    /// <summary>A platform tells of a message once; who is dead then has to find it later.</summary>
    private Task DeliverAsync(ChatMessage message) => DoAsync(bench => bench.DeliverAsync(message));

    private Task DrainAsync() => DoAsync(bench => bench.DrainAsync());

    /// <summary>A member who gets no reply tries again.</summary>
    private async Task AskAsync(Func<StudyBench, Task<InteractionReply>> ask)
    {
        var isAnswered = false;
        while (!isAnswered)
        {
            await DoAsync(async bench =>
            {
                await ask(bench);
                isAnswered = !_faults.IsDead;
            });
        }
    }

    private async Task AddAsync(ChatMessage addition)
    {
        if (Room.Whispers.TryGetValue((Birch.Ref, AnswerNotifier.KeyOf(addition.Ref.Id)), out var question))
        {
            WasAsked = true;
            await AskAsync(bench => bench.PressAsync(Birch, question.Buttons[0].Id));
        }
    }

    /// <summary>Runs whatever is due until nothing is before the given time, moving the clock to each wake-up as the host's alarm does.</summary>
    private async Task WorkUntilAsync(DateTimeOffset until, DateTimeOffset from)
    {
        _clock.AdvanceTo(from);
        for (var rounds = 0; rounds < MostRounds; rounds++)
        {
            DateTimeOffset? next = null;
            await DoAsync(async bench => next = await bench.RunAsync(_subscription!));
            if (next is null || next > until)
            {
                return;
            }

            _clock.AdvanceTo(next.Value);
        }

        Assert.Fail("The bot never came to rest.");
    }

    /// <summary>Lets the bot do something, and starts it again as often as it dies.</summary>
    private async Task DoAsync(Func<StudyBench, Task> act)
    {
        await UntilDeathAsync(act);
        for (var starts = 0; _faults.IsDead; starts++)
        {
            Assert.True(starts < MostStarts, "The bot died at every start.");
            _bench.Dispose();
            _faults.Revive();
            _bench = NewBench();
            await UntilDeathAsync(StartAsync);
        }
    }

    /// <summary>What the host does at its start.</summary>
    private async Task StartAsync(StudyBench bench)
    {
        await bench.Get<RoundThreads>().LoadAsync(CancellationToken.None);
        await bench.Get<ThreadReader>().ReadOpenAsync(FakePlatform.PlatformName, CancellationToken.None);
        await bench.RunAsync(_subscription!);
        await bench.DrainAsync();
    }

    /// <summary>What a dying process throws, and whether somebody in it caught that, makes no difference any more.</summary>
    private async Task UntilDeathAsync(Func<StudyBench, Task> act)
    {
        try
        {
            await act(_bench);
        }
        catch (Exception) when (_faults.IsDead)
        {
            // The caller starts it again.
        }
    }

    private StudyBench NewBench() => new(Contexts, _wired, _clock);
}
