using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord;

/// <summary>Who the bot is. Asked for once; until the answer is there everybody who needs it asks.</summary>
internal sealed class BotIdentity(DiscordRestClient rest)
{
    private volatile Application? _application;
    private volatile User? _user;

    public async Task<Snowflake> UserIdAsync(CancellationToken cancellationToken) =>
        (_user ??= await rest.GetCurrentUserAsync(cancellationToken)).Id;

    public async Task<Application> ApplicationAsync(CancellationToken cancellationToken) =>
        _application ??= await rest.GetCurrentApplicationAsync(cancellationToken);

    /// <summary>The gateway says so when a session begins, before anything else.</summary>
    public void Put(User user) => _user = user;
}
