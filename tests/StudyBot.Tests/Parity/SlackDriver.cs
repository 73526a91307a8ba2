using System.Text.Json.Nodes;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>Slack on this machine, used as its app is used.</summary>
/// <remarks>
/// Slack takes no commands in threads, so who runs one there runs it in the channel. What only one person sees passes: at a spot they read what lasts,
/// which the bot sends them directly.
/// </remarks>
internal sealed class SlackDriver : IParityDriver
{
    private const string AnswerWords = "answer";

    /// <summary>Some seconds of the machine: the trigger of a form is good for three of the clock's, and a jump of it would be all of them.</summary>
    private const int LooksForReply = 400;

    private readonly StudyWorkspace _group;
    private readonly Dictionary<string, LoopbackUser> _people;
    private readonly SlackCards _cards;
    private RunningBot _bot;

    private SlackDriver(StudyWorkspace group, RunningBot bot)
    {
        _group = group;
        _people = ((LoopbackUser[])[group.Alder, group.Birch, group.Cedar, group.Dogwood]).ToDictionary(user => user.Name.ToLowerInvariant());
        _cards = new SlackCards(group);
        _bot = bot;
    }

    public ManualTimeProvider Clock => _group.Home.Clock;

    public static async Task<SlackDriver> StartAsync()
    {
        var group = await StudyWorkspace.StartAsync(new ManualTimeProvider(Some.Monday), "general");
        var bot = await RunningBot.StartAsync(group.Home);
        await group.IsJoinedAsync();
        return new SlackDriver(group, bot);
    }

    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        _bot = await RunningBot.StartAsync(_group.Home);
        await _group.IsJoinedAsync();
    }

    public async Task<string> SayAsync(string person, Spot spot, string text) => spot.ThreadId is { } thread
        ? (await _people[person].SayAsync(ChannelOf(spot).Thread(thread), text)).Ts
        : (await _people[person].SayAsync(ChannelOf(spot), text)).Ts;

    public Task RewriteAsync(string person, Spot spot, string messageId, string? text)
    {
        var message = _people[person].Sees(ChannelOf(spot).Thread(spot.ThreadId!)).Single(message => message.Ts == messageId);
        return text is null ? _people[person].DeleteAsync(message) : _people[person].EditAsync(message, text);
    }

    public async Task<Reaction> RunAsync(string person, Spot spot, string command)
    {
        var before = Looked(person);
        var outcome = await _people[person].RunCommandAsync(ChannelOf(spot), $"/study {command}");
        return await ReactionAsync(person, spot, outcome, before, mayBeQuiet: command.StartsWith(AnswerWords, StringComparison.Ordinal));
    }

    public async Task<Reaction> PressAsync(string person, SeenCard card, string label)
    {
        var before = Looked(person);
        var message = Seen(person).Concat(ChannelOf(card.Spot).Messages).First(message => message.Ts == card.Id);
        return await ReactionAsync(
            person, card.Spot, await _people[person].ClickAsync(message, message.Control(label)), before, mayBeQuiet: false);
    }

    public async Task<Reaction> SubmitAsync(string person, Spot spot, SeenForm form, params (string Field, string Value)[] values)
    {
        var before = Looked(person);
        var filled = new Dictionary<string, string>(form.Fields);
        foreach (var (field, value) in values)
        {
            filled[field] = value;
        }

        var outcome = await _people[person].SubmitAsync(await _people[person].UntilModalAsync(view => view.Id == form.Id), filled);
        return outcome.Errors is { } errors
            ? new Reaction(Card: null, Form: null, errors)
            : await ReactionAsync(person, spot, outcome, before, mayBeQuiet: form.Fields.ContainsKey("text"));
    }

    public Task<IReadOnlyList<SeenCard>> ReadAsync(string person, Spot spot) => Task.FromResult<IReadOnlyList<SeenCard>>(
        [.. Lasting(person, spot).Where(_cards.IsCard).OrderBy(message => message.Ts, StringComparer.Ordinal).Select(message => _cards.Read(message, spot))]);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _group.DisposeAsync();
    }

    /// <summary>Waits for what is to be seen of it: a message for this person alone, a modal, or what is kept for them.</summary>
    private async Task<Reaction> ReactionAsync(string person, Spot spot, LoopbackOutcome outcome, Look before, bool mayBeQuiet)
    {
        Assert.NotEqual(LoopbackOutcomeKind.Failed, outcome.Kind);
        Reaction? seen = null;
        await _group.SeeAsync(() => seen = React(person, spot, before, mayBeQuiet), LooksForReply);
        return seen!; // SeeAsync has waited for it.
    }

    private Reaction? React(string person, Spot spot, Look before, bool mayBeQuiet)
    {
        if (_people[person].Modal is { } modal && modal.Id != before.Modal)
        {
            return modal.Fields.Count > 0
                ? new Reaction(Card: null, Form(modal), Problems: null)
                : new Reaction(_cards.Read(modal, spot), Form: null, Problems: null);
        }

        if (Passing(person).LastOrDefault(message => !before.Passing.Contains(message.Ts) && !IsKept(person, message)) is { } note)
        {
            return new Reaction(_cards.Read(note, spot), Form: null, Problems: null);
        }

        return mayBeQuiet && Kept(person) != before.Kept ? new Reaction(Card: null, Form: null, Problems: null) : null;
    }

    private static SeenForm Form(LoopbackView modal)
    {
        var elements = modal.Fields.ToDictionary(field => field, modal.Element);
        return new SeenForm(
            modal.Id,
            elements.ToDictionary(field => field.Key, field => ValueOf(field.Value)),
            elements.ToDictionary(
                field => field.Key,
                IReadOnlyDictionary<string, string> (field) => (field.Value["options"]?.AsArray() ?? []).ToDictionary(
                    option => (string)option!["text"]!["text"]!, option => (string)option!["value"]!)));
    }

    private static string ValueOf(JsonObject element) =>
        (string?)element["initial_value"] ?? (string?)element["initial_option"]?["value"] ?? "";

    private Look Looked(string person) =>
        new(_people[person].Modal?.Id, [.. Passing(person).Select(message => message.Ts)], Kept(person));

    /// <summary>What this person alone sees until they load Slack again.</summary>
    private IEnumerable<LoopbackMessage> Passing(string person) => Seen(person).Where(message => message.IsEphemeral);

    /// <summary>What the bot says of its own accord is kept for the person; what it replies is not.</summary>
    private bool IsKept(string person, LoopbackMessage note) =>
        _people[person].DirectChannel.Messages.Any(message => message.Text == note.Text);

    private string Kept(string person) => string.Join('\n', _people[person].DirectChannel.Messages.Select(message => message.Json.ToJsonString()));

    private IEnumerable<LoopbackMessage> Seen(string person)
    {
        var user = _people[person];
        return ((LoopbackChannel[])[_group.Track, _group.Board, user.DirectChannel]).SelectMany(channel =>
            user.Sees(channel).Concat(channel.Messages.SelectMany(message => user.Sees(message.Thread))));
    }

    private IEnumerable<LoopbackMessage> Lasting(string person, Spot spot) => spot.ThreadId is { } thread
        ? [.. ChannelOf(spot).Thread(thread).Messages, .. _people[person].DirectChannel.Messages]
        : ChannelOf(spot).Messages;

    private LoopbackChannel ChannelOf(Spot spot) =>
        ((LoopbackChannel[])[_group.Track, _group.Board]).Single(channel => channel.Name == spot.Channel);

    private sealed record Look(string? Modal, HashSet<string> Passing, string Kept);
}
