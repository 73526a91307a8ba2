using StudyBot.TestSupport.Discord;

namespace StudyBot.Tests.WholeBot;

/// <summary>A study group's Discord on this machine, in the bot's time, with a bot's home that is configured for it.</summary>
internal sealed class StudyServer : IAsyncDisposable
{
    private const int LooksPerNudge = 40;

    private static readonly TimeSpan Nudge = TimeSpan.FromSeconds(30);

    private StudyServer(BotHome home, LoopbackDiscord discord, string channel)
    {
        Home = home;
        Discord = discord;
        Guild = discord.Guild("Study group");
        Track = Guild.Channel(channel);
        Board = Guild.Channel("leaderboard");
        Alder = Guild.User("Alder", Guild.Role("Moderator"));
        Birch = Guild.User("Birch");
        Cedar = Guild.User("Cedar");
        Dogwood = Guild.User("Dogwood");
    }

    public BotHome Home { get; }

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Guild { get; }

    /// <summary>Where the question goes.</summary>
    public LoopbackChannel Track { get; }

    public LoopbackChannel Board { get; }

    /// <summary>A moderator.</summary>
    public LoopbackUser Alder { get; }

    public LoopbackUser Birch { get; }

    public LoopbackUser Cedar { get; }

    public LoopbackUser Dogwood { get; }

    /// <param name="now">The time it is.</param>
    /// <param name="channel">The name of the channel where the question goes.</param>
    /// <param name="recordTo">A file for all traffic; null for none.</param>
    public static async Task<StudyServer> StartAsync(
        DateTimeOffset now, string channel = SampleAnswers.Channel, string? recordTo = null)
    {
        var clock = new TestSupport.ManualTimeProvider(now);
        var discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions
        {
            Time = clock,
            BucketLimit = 1_000,
            GlobalLimit = 10_000,

            // The clock is put forward by days at once, in which a heartbeat would go unanswered.
            HeartbeatInterval = TimeSpan.FromDays(20),
            RecordTo = recordTo,
        });
        var home = new BotHome(
            clock: clock, settings: ("Discord", new { discord.Token, ApiUrl = discord.RestAddress.AbsoluteUri }));
        return new StudyServer(home, discord, channel);
    }

    /// <summary>Waits until the bot listens and has its commands registered.</summary>
    public async Task IsJoinedAsync()
    {
        await IsListenedToAsync(by: 1);
        await Discord.UntilAsync(() => Guild.Commands.Count > 0 ? Guild : null);
    }

    /// <summary>Waits until so many bots listen.</summary>
    public Task IsListenedToAsync(int by) =>
        RoomVisitor.WaitForAsync(() => Task.FromResult(Discord.Gateway.LiveSessions == by ? Discord : null));

    /// <summary>The track on weekdays at nine and the board on Mondays, by the moderator's commands.</summary>
    public async Task SetUpAsync()
    {
        await IsJoinedAsync();
        await Alder.RunCommandAsync(
            Track,
            "study track subscribe",
            ("track", "ml-engineer"), ("channel", Track.Name), ("days", "weekdays"), ("time", "09:00"), ("zone", "UTC"));
        await Alder.RunCommandAsync(
            Track, "study board weekly", ("channel", Board.Name), ("day", "monday"), ("time", "09:00"), ("zone", "UTC"));
    }

    /// <summary>
    /// Waits for a message of the bot. The clock goes on a little meanwhile: what it jumped over (an answer that was on its way) is tried again.
    /// </summary>
    public Task<LoopbackMessage> SeeAsync(LoopbackChannel channel, Func<LoopbackMessage, bool> isIt)
    {
        var looks = 0;
        return RoomVisitor.WaitForAsync(() =>
        {
            if (++looks % LooksPerNudge == 0)
            {
                Home.Clock.Advance(Nudge);
            }

            return Task.FromResult(channel.Messages.LastOrDefault(isIt));
        });
    }

    /// <inheritdoc cref="SeeAsync(LoopbackChannel, Func{LoopbackMessage, bool})"/>
    public Task<LoopbackMessage> SeeAsync(LoopbackChannel channel, string part) =>
        SeeAsync(channel, message => message.Text.Contains(part, StringComparison.Ordinal));

    /// <summary>Waits for the direct message with a member's score.</summary>
    public Task<LoopbackMessage> ScoreOfAsync(LoopbackUser member) => SeeAsync(member.DirectChannel, " of 10: ");

    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        Home.Dispose();
    }
}
