using System.Text.Json.Nodes;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;

namespace StudyBot.Tests.Parity;

/// <summary>A Discord that nobody here wrote, used as its app is used.</summary>
/// <remarks>It has no direct messages, so the bot leaves notes in the thread; who looks there opens those that are for them.</remarks>
internal sealed class TwinDriver : IParityDriver
{
    private const int LooksPerSecond = 40;

    private readonly TwinServer _twin;
    private readonly BotHome _home;
    private readonly Dictionary<string, string> _people;
    private readonly Dictionary<string, string> _channels;
    private readonly DiscordCards _cards;
    private readonly DiscordForms _forms = new();
    private readonly TwinNotes _notes = new();
    private readonly Dictionary<string, string> _placeOf = [];
    private readonly Dictionary<string, string> _nameOf;
    private RunningBot _bot;

    private TwinDriver(TwinServer twin, BotHome home, JsonNode group, RunningBot bot)
    {
        _twin = twin;
        _home = home;
        _people = group["people"]!.AsObject().ToDictionary(person => person.Key.ToLowerInvariant(), person => (string)person.Value!);
        _channels = group["channels"]!.AsObject().ToDictionary(channel => channel.Key, channel => (string)channel.Value!);
        _bot = bot;
        _nameOf = _channels.ToDictionary(channel => channel.Value, channel => channel.Key);
        _cards = new DiscordCards(id => _nameOf[id]);
    }

    public ManualTimeProvider Clock => _home.Clock;

    public static async Task<TwinDriver> StartAsync(TwinServer twin)
    {
        var clock = new ManualTimeProvider(Some.Monday);
        var group = await twin.AskAsync(clock, "open", new
        {
            now = clock.GetUtcNow(),
            owner = "Alder",
            members = (string[])["Birch", "Cedar", "Dogwood"],
            channels = (string[])["general", "leaderboard"],
            heartbeatInterval = TimeSpan.FromDays(20).TotalMilliseconds,
        });
        var home = new BotHome(clock: clock, settings: ("Discord", group["discord"]!));
        var driver = new TwinDriver(twin, home, group, await RunningBot.StartAsync(home));
        await driver.IsJoinedAsync();
        return driver;
    }

    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        await IsAsync(state => (int)state["sessions"]! == 0);
        _bot = await RunningBot.StartAsync(_home);
        await IsJoinedAsync();
    }

    public async Task<string> SayAsync(string person, Spot spot, string text) =>
        (string)(await AskAsync("say", new { who = _people[person], place = IdOf(spot), content = text }))["id"]!;

    public Task RewriteAsync(string person, Spot spot, string messageId, string? text) => text is null
        ? AskAsync("delete", new { who = _people[person], place = IdOf(spot), id = messageId })
        : AskAsync("edit", new { who = _people[person], place = IdOf(spot), id = messageId, content = text });

    public Task<Reaction> RunAsync(string person, Spot spot, string command)
    {
        var (path, options) = TypedCommand.Of(command);
        return ReactionAsync(spot, "run", new
        {
            who = _people[person],
            place = IdOf(spot),
            path,
            options = options.ToDictionary(option => option.Name, option => option.Value),
        });
    }

    public Task<Reaction> PressAsync(string person, SeenCard card, string label) =>
        ReactionAsync(card.Spot, "press", new { who = _people[person], place = _placeOf[card.Id], id = card.Id, label });

    public Task<Reaction> SubmitAsync(string person, Spot spot, SeenForm form, params (string Field, string Value)[] values) =>
        _forms.SubmitAsync(
            form,
            values,
            (open, filled) => ReactionAsync(spot, "fill", new { who = _people[person], place = IdOf(spot), form = open, values = filled }),
            (card, label) => PressAsync(person, card, label));

    public async Task<IReadOnlyList<SeenCard>> ReadAsync(string person, Spot spot)
    {
        var here = await LookAsync(person, IdOf(spot));
        var above = spot.ThreadId is null ? [] : await LookAsync(person, IdOf(new Spot(spot.Channel)));
        return
        [
            .. here.Concat(above.Where(message => message.IsPrivate))
                .Where(DiscordCards.IsCard)
                .OrderBy(message => ulong.Parse(message.Id))
                .Select(message => _cards.Read(message, spot)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _home.Dispose();
    }

    /// <summary>All that this person sees there, once they have opened their notes.</summary>
    private async Task<IReadOnlyList<DiscordMessage>> LookAsync(string person, string place)
    {
        var seen = await SeeAsync(person, place);
        var fresh = _notes.Unopened(seen, _people[person]);
        foreach (var note in fresh)
        {
            var shown = await ReactAsync("press", new { who = _people[person], place, id = note.Id, label = TwinNotes.Label });
            _notes.Open(note, (string)shown["message"]!["id"]!);
        }

        return _notes.Without(fresh.Count > 0 ? await SeeAsync(person, place) : seen);
    }

    private async Task<IReadOnlyList<DiscordMessage>> SeeAsync(string person, string place) =>
        [.. (await AskAsync("see", new { who = _people[person], place })).AsArray().Select(message => Known(message!))];

    private async Task<Reaction> ReactionAsync(Spot spot, string verb, object what)
    {
        var reaction = await ReactAsync(verb, what);
        return reaction["form"] is { } form
            ? new Reaction(Card: null, _forms.Show(form), Problems: null)
            : new Reaction(_cards.Read(Known(reaction["message"]!), spot), Form: null, Problems: null);
    }

    /// <summary>Waits for the bot's answer. Time goes on meanwhile, as it does for people.</summary>
    private Task<JsonNode> ReactAsync(string verb, object what)
    {
        var reaction = AskAsync(verb, what);
        var looks = 0;
        return RoomVisitor.WaitForAsync(async () =>
        {
            if (++looks % LooksPerSecond == 0)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
            }

            return reaction.IsCompleted ? await reaction : null;
        });
    }

    private DiscordMessage Known(JsonNode message)
    {
        _placeOf[(string)message["id"]!] = (string)message["channel_id"]!;
        var thread = message["thread"];
        if (thread is not null)
        {
            _nameOf[(string)thread["id"]!] = (string)thread["name"]!;
        }

        // Whom a message notifies the twin does not work out.
        return new DiscordMessage(message, (bool)message["isPrivate"]!, (string?)thread?["id"], Notified: []);
    }

    private Task IsJoinedAsync() => IsAsync(state => (int)state["sessions"]! == 1 && (bool)state["isRegistered"]!);

    private Task IsAsync(Func<JsonNode, bool> isSo) => RoomVisitor.WaitForAsync(
        async () => await AskAsync("state", new { }) is var state && isSo(state) ? state : null);

    private Task<JsonNode> AskAsync(string verb, object what) => _twin.AskAsync(Clock, verb, what);

    private string IdOf(Spot spot) => spot.ThreadId ?? _channels[spot.Channel];
}
