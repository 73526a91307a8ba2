using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>What the scenarios have in common: a track in #general, and words for what people do.</summary>
public abstract class ParityStage : IAsyncLifetime
{
    private protected const string Alder = "alder";
    private protected const string Birch = "birch";
    private protected const string Cedar = "cedar";
    private protected const string Dogwood = "dogwood";
    private protected const string Named = "subscription:ml-engineer";

    private protected static readonly DateTimeOffset MondayAtNine = Some.Monday.AddHours(1);
    private protected static readonly Spot General = new("general");
    private protected static readonly Spot Board = new("leaderboard");

    private const int LooksPerHalfMinute = 40;

    private IParityDriver? _driver;

    private protected IParityDriver Room => _driver ?? throw new InvalidOperationException("The bot is not started yet.");

    public async Task InitializeAsync() => _driver = await StartAsync();

    public async Task DisposeAsync()
    {
        if (_driver is not null)
        {
            await _driver.DisposeAsync();
        }
    }

    private protected abstract Task<IParityDriver> StartAsync();

    private protected async Task<string> TellAsync(string person, string command, Spot? spot = null)
    {
        var reaction = await Room.RunAsync(person, spot ?? General, command);
        Assert.NotNull(reaction.Card);
        Assert.True(reaction.Card.IsPrivate);
        Assert.Empty(reaction.Card.Effects);
        return $"{reaction.Card.Title}\n{reaction.Card.Text}";
    }

    private protected async Task SubscribeAsync() => Assert.Contains(
        "Subscribed", await TellAsync(Alder, "track subscribe track:ml-engineer channel:#general days:daily time:09:00 zone:UTC"));

    /// <summary>Subscribes and lets it be nine o'clock.</summary>
    /// <returns>The thread of the question.</returns>
    private protected async Task<Spot> OpenRoundAsync()
    {
        await SubscribeAsync();
        Room.Clock.AdvanceTo(MondayAtNine);
        return await ThreadAsync();
    }

    /// <summary>Waits for the thread of the question in #general.</summary>
    private protected async Task<Spot> ThreadAsync()
    {
        var question = await SeeAsync(Dogwood, General, card => card.ThreadId is not null);
        return General with { ThreadId = question.ThreadId };
    }

    /// <summary>Waits for a card.</summary>
    /// <remarks>
    /// The scheduler reads the clock and then begins to wait. A jump of the clock in between shows at its next look, half a minute later,
    /// so somebody who waits for long lets half a minute pass.
    /// </remarks>
    private protected Task<SeenCard> SeeAsync(string person, Spot spot, Func<SeenCard, bool> isIt)
    {
        var looks = 0;
        return RoomVisitor.WaitForAsync(async () =>
        {
            if (++looks % LooksPerHalfMinute == 0)
            {
                Room.Clock.Advance(TimeSpan.FromSeconds(30));
            }

            return (await Room.ReadAsync(person, spot)).LastOrDefault(isIt);
        });
    }

    /// <summary>Waits for a person's score.</summary>
    private protected Task<SeenCard> ScoreAsync(string person, Spot thread, string footer = "Rule score of version 1") => SeeAsync(
        person, thread, card => card.IsPrivate && card.Title.Contains(" of 10: ", StringComparison.Ordinal)
            && card.Text.Contains(footer, StringComparison.Ordinal));

    /// <summary>Birch answers well, the round closes.</summary>
    /// <returns>The thread.</returns>
    private protected async Task<Spot> PlayAsync()
    {
        var thread = await OpenRoundAsync();
        await Room.SayAsync(Birch, thread, SampleAnswers.Good);
        await ScoreAsync(Birch, thread);
        await TellAsync(Alder, $"track close {Named}");
        await SeeAsync(Dogwood, thread, card => card.Title.StartsWith("Closed: ", StringComparison.Ordinal));
        return thread;
    }

    private protected static decimal TotalOf(SeenCard score) => decimal.Parse(score.Title.Split(' ')[0]);
}
