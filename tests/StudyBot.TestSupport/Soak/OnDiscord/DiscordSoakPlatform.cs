using StudyBot.TestSupport.Discord;

namespace StudyBot.TestSupport.Soak.OnDiscord;

internal sealed class DiscordSoakPlatform : ISoakPlatform, ISoakRecord
{
    private readonly LoopbackDiscord _discord;
    private readonly RunningTime _time;
    private readonly LoopbackChannel _channel;
    private readonly LoopbackUser _moderator;

    private DiscordSoakPlatform(LoopbackDiscord discord, RunningTime time, Random random)
    {
        (_discord, _time) = (discord, time);
        var guild = discord.Guild("Study group");
        _channel = guild.Channel(SoakGroup.Track);
        _moderator = guild.User("Alder", guild.Role("Moderator"));
        Members =
        [
            .. Enumerable.Range(1, SoakGroup.MemberCount)
                .Select(number => new DiscordSoakMember(guild.User($"Member {number}"), _channel, time)),
        ];
        Faults = new DiscordSoakFaults(discord, time, random);
    }

    /// <summary>As long as the bot puts up with: the nights of the soak then pass in a few steps, with every beat acknowledged.</summary>
    public static TimeSpan HeartbeatInterval { get; } = TimeSpan.FromHours(1);

    public (string Section, object Values) Settings => ("Discord", new { _discord.Token, ApiUrl = _discord.RestAddress.AbsoluteUri });

    public IReadOnlyList<ISoakMember> Members { get; }

    public SoakFaults Faults { get; }

    public ISoakRecord Record => this;

    public bool IsConnected => _discord.Gateway.LiveSessions == 1;

    public int Requests => _discord.Requests.Count;

    public IReadOnlyList<SoakPost> Posts => Of(_channel);

    public IReadOnlyList<string> Pings => [.. _discord.Pings.Select(ping => $"Message {ping.MessageId} pinged {ping.Kind} {ping.TargetId}.")];

    public static async Task<DiscordSoakPlatform> StartAsync(ManualTimeProvider clock, RunningTime time, Random random) => new(
        await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = clock, HeartbeatInterval = HeartbeatInterval }), time, random);

    public IReadOnlyList<SoakPost> Replies(string threadId) => Of(_channel.Threads.Single(thread => thread.Id.ToString() == threadId));

    public async Task SubscribeAsync()
    {
        await _time.UntilAsync(() => Task.FromResult(IsConnected && HasCommands()), "the bot is there");
        var outcome = await _moderator.RunCommandAsync(
            _channel,
            "study track subscribe",
            ("track", SoakGroup.Track), ("channel", _channel.Name), ("days", "daily"), ("time", "09:00"), ("zone", "UTC"));
        if (outcome.Kind is LoopbackOutcomeKind.Failed)
        {
            throw new InvalidOperationException("The track was not subscribed to.");
        }
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    private List<SoakPost> Of(LoopbackChannel channel) =>
    [
        .. channel.Messages
            .Where(message => message.AuthorId == _discord.ApplicationId)
            .Select(message => new SoakPost(message.Id.ToString(), message.Text)),
    ];

    private bool HasCommands() =>
        _discord.Requests.Any(request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));
}
