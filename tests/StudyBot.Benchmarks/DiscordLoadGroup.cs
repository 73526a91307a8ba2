using StudyBot.TestSupport.Discord;

namespace StudyBot.Benchmarks;

/// <summary>The bot in a Discord of this machine. Everybody practises as an ML engineer.</summary>
internal sealed class DiscordLoadGroup : IBusyGroup
{
    private const string AnswerButton = "Answer privately";

    private IReadOnlyList<LoadRound> _rounds = [];
    private IReadOnlyList<LoopbackUser> _members = [];

    private DiscordLoadGroup(LoopbackDiscord discord)
    {
        Discord = discord;
        Guild = discord.Guild("Study group");
        Moderator = Guild.User("Alder", Guild.Role("Moderator"));
        Bot = new LoadBot("Discord", new { discord.Token, ApiUrl = discord.RestAddress.AbsoluteUri });
    }

    public LoadBot Bot { get; }

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Guild { get; }

    private LoopbackUser Moderator { get; }

    /// <summary>Open, connected and with its command.</summary>
    public static async Task<DiscordLoadGroup> StartAsync(LoopbackDiscordOptions? options = null)
    {
        var group = new DiscordLoadGroup(await LoopbackDiscord.StartAsync(options));
        await group.Bot.IsReadyAsync(() => group.Discord.Gateway.LiveSessions == 1 && group.Guild.Commands.Count > 0);
        return group;
    }

    /// <summary>Rounds in channels of their own, by the moderator's commands.</summary>
    public async Task<IReadOnlyList<LoadRound>> OpenRoundsAsync(int count)
    {
        var channels = Enumerable.Range(1, count).Select(number => Guild.Channel($"practice-{number}")).ToDictionary(channel => channel.Name);
        await Bot.OpenRoundsAsync(
            [.. channels.Keys], (channel, command, options) => Moderator.RunCommandAsync(channels[channel], $"study {command}", options));
        return [.. channels.Values.Select(channel => new LoadRound(channel.Messages.Single(message => message.Thread is not null)))];
    }

    public async Task OpenAsync(int rounds, int members)
    {
        _rounds = await OpenRoundsAsync(rounds);
        _members = [.. Enumerable.Range(1, members).Select(number => Guild.User($"Member {number}"))];
    }

    public Task SayAsync(int member, int round, string text) => _members[member].SayAsync(_rounds[round].Thread, text);

    /// <summary>Commands that read much and little, a button that opens a form, and suggestions while typing.</summary>
    public async Task<string> InteractAsync(int member, int number)
    {
        var (user, question) = (_members[member], _rounds[0].Question);
        var outcome = await ((number % 5) switch
        {
            0 => user.RunCommandAsync(question.Channel, "study help"),
            1 => user.RunCommandAsync(question.Channel, "study me"),
            2 => user.RunCommandAsync(question.Channel, "study leaderboard"),
            3 => user.ClickAsync(question, question.Control(AnswerButton)),
            _ => user.AutocompleteAsync(question.Channel, "study leaderboard", "track", "ml"),
        });
        return $"{outcome.Kind}";
    }

    /// <summary>Discord acknowledges to the bot, and not the other way round.</summary>
    public IReadOnlyDictionary<string, Percentiles> TakeAcknowledgements() => new Dictionary<string, Percentiles>();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
