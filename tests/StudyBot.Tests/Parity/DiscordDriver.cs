using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Discord;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>Discord on this machine, used as its app is used.</summary>
internal sealed class DiscordDriver : IParityDriver
{
    private const int LooksPerSecond = 40;

    private readonly StudyServer _server;
    private readonly Dictionary<string, LoopbackUser> _people;
    private readonly DiscordCards _cards;
    private readonly DiscordForms _forms = new();
    private readonly Dictionary<string, LoopbackForm> _open = [];
    private RunningBot _bot;

    private DiscordDriver(StudyServer server, RunningBot bot)
    {
        _server = server;
        _people = ((LoopbackUser[])[server.Alder, server.Birch, server.Cedar, server.Dogwood])
            .ToDictionary(user => user.Name.ToLowerInvariant());
        _cards = new DiscordCards(id => Places.Single(channel => $"{channel.Id}" == id).Name);
        _bot = bot;
    }

    public ManualTimeProvider Clock => _server.Home.Clock;

    private IReadOnlyList<LoopbackChannel> Channels => [_server.Track, _server.Board];

    /// <summary>Where everybody may look.</summary>
    private IEnumerable<LoopbackChannel> Places => Channels.SelectMany(channel => channel.Threads.Prepend(channel));

    /// <param name="recordTo">A file for all traffic; null for none.</param>
    public static async Task<DiscordDriver> StartAsync(string? recordTo = null)
    {
        var server = await StudyServer.StartAsync(Some.Monday, "general", recordTo);
        var bot = await RunningBot.StartAsync(server.Home);
        await server.IsJoinedAsync();
        return new DiscordDriver(server, bot);
    }

    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        await _server.IsListenedToAsync(by: 0);
        _bot = await RunningBot.StartAsync(_server.Home);
        await _server.IsJoinedAsync();
    }

    public async Task<string> SayAsync(string person, Spot spot, string text) =>
        $"{(await _people[person].SayAsync(ChannelOf(spot), text)).Id}";

    public Task RewriteAsync(string person, Spot spot, string messageId, string? text)
    {
        var message = ChannelOf(spot).Messages.Single(message => $"{message.Id}" == messageId);
        return text is null ? _people[person].DeleteAsync(message) : _people[person].EditAsync(message, text);
    }

    public async Task<Reaction> RunAsync(string person, Spot spot, string command)
    {
        var typed = TypedCommand.Of(command);
        return await ReactionAsync(
            person, spot, await _people[person].RunCommandAsync(ChannelOf(spot), $"study {typed.Path}", typed.Options));
    }

    /// <summary>Types into an option.</summary>
    /// <returns>The values that are offered.</returns>
    public async Task<IReadOnlyList<string>> TypeAsync(string person, Spot spot, string command, string option, string typed)
    {
        var outcome = await _people[person].AutocompleteAsync(ChannelOf(spot), $"study {command}", option, typed);
        return [.. outcome.Choices.Select(choice => (string)choice["value"]!)];
    }

    public async Task<Reaction> PressAsync(string person, SeenCard card, string label)
    {
        var message = Seen(person, card.Spot).Single(message => $"{message.Id}" == card.Id);
        return await ReactionAsync(person, card.Spot, await _people[person].ClickAsync(message, message.Control(label)));
    }

    public Task<Reaction> SubmitAsync(string person, Spot spot, SeenForm form, params (string Field, string Value)[] values) =>
        _forms.SubmitAsync(
            form,
            values,
            async (_, filled) => await ReactionAsync(person, spot, await _people[person].SubmitFormAsync(_open[form.Id], filled)),
            (card, label) => PressAsync(person, card, label));

    public Task<IReadOnlyList<SeenCard>> ReadAsync(string person, Spot spot) => Task.FromResult<IReadOnlyList<SeenCard>>(
        [.. Seen(person, spot)
            .OrderBy(message => message.Id)
            .Select(Known)
            .Where(DiscordCards.IsCard)
            .Select(message => _cards.Read(message, spot))]);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<Reaction> ReactionAsync(string person, Spot spot, LoopbackOutcome outcome)
    {
        Assert.NotEqual(LoopbackOutcomeKind.Failed, outcome.Kind);
        if (outcome is { Kind: LoopbackOutcomeKind.Message or LoopbackOutcomeKind.Deferred, Message: { } message })
        {
            return new Reaction(_cards.Read(Known(await AnsweredAsync(person, message)), spot), Form: null, Problems: null);
        }

        if (outcome.Form is not { } form)
        {
            return new Reaction(Card: null, Form: null, Problems: null);
        }

        _open[form.CustomId] = form;
        return new Reaction(Card: null, _forms.Show(form.Json), Problems: null);
    }

    /// <summary>Waits while the bot is thinking. Time goes on meanwhile, as it does for people.</summary>
    private Task<LoopbackMessage> AnsweredAsync(string person, LoopbackMessage message)
    {
        var looks = 0;
        return RoomVisitor.WaitForAsync(() =>
        {
            if (++looks % LooksPerSecond == 0)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
            }

            return Task.FromResult(_people[person].Sees(message.Channel).SingleOrDefault(seen => seen.Id == message.Id && !seen.IsWaiting));
        });
    }

    /// <summary>
    /// What a person looks through at a spot. What the bot tells them about a thread may stand in a direct message, or where they were when
    /// they used a form or a command.
    /// </summary>
    private IEnumerable<LoopbackMessage> Seen(string person, Spot spot)
    {
        var user = _people[person];
        var here = user.Sees(ChannelOf(spot));
        return spot.ThreadId is null
            ? here
            : [.. here, .. user.Sees(ChannelOf(new Spot(spot.Channel))).Where(message => message.IsEphemeral), .. user.Sees(user.DirectChannel)];
    }

    private DiscordMessage Known(LoopbackMessage message) => new(
        message.Json,
        message.IsEphemeral || Places.All(channel => channel.Id != message.Channel.Id),
        message.Thread is { } thread ? $"{thread.Id}" : null,
        [.. _server.Discord.Pings.Where(ping => ping.MessageId == message.Id).Select(ping => $"{ping.Kind} {ping.TargetId}")]);

    private LoopbackChannel ChannelOf(Spot spot)
    {
        var channel = Channels.Single(channel => channel.Name == spot.Channel);
        return spot.ThreadId is null ? channel : channel.Threads.Single(thread => $"{thread.Id}" == spot.ThreadId);
    }
}
