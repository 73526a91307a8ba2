using Microsoft.Extensions.Logging;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest.Sending;
using StudyBot.Transport;

namespace StudyBot.Discord.Rest;

/// <summary>Discord's REST API, as far as the bot uses it: one method for each endpoint.</summary>
/// <remarks>
/// Each waits for its rate limit, tries again where that cannot do anything twice, and throws <see cref="DiscordApiException"/> where
/// Discord refuses or cannot be reached.
/// </remarks>
internal sealed class DiscordRestClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly RequestSender _sender;
    private readonly AttachmentReader _attachments;

    /// <param name="handler">Stays the caller's; <see cref="ApiHttp.CreateHandler"/> makes a fitting one.</param>
    /// <param name="retryDelay">The time before the attempt after this one; see <see cref="RetryDelay.After"/>.</param>
    public DiscordRestClient(
        RestSettings settings,
        HttpMessageHandler handler,
        Func<int, TimeSpan> retryDelay,
        TimeProvider time,
        ILogger<DiscordRestClient> logger)
    {
        var retries = new RetryLoop(retryDelay, time, logger);
        _http = DiscordHttp.CreateClient(settings, handler);
        _sender = new RequestSender(settings, _http, retries, time, logger);
        _attachments = new AttachmentReader(settings, _http, retries, time);
    }

    private static DiscordJson Json => DiscordJson.Default;

    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.GatewayBot()), Json.GatewayBot, cancellationToken);

    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.CurrentUser()), Json.User, cancellationToken);

    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.CurrentApplication()), Json.Application, cancellationToken);

    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.Channel(HttpMethod.Get, channelId)), Json.Channel, cancellationToken);

    public Task<Channel> ChangeThreadAsync(Snowflake threadId, ThreadChange change, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.Channel(HttpMethod.Patch, threadId)) { Body = RequestBody.Of(change, Json.ThreadChange) },
            Json.Channel,
            cancellationToken);

    /// <summary>The channel of direct messages with somebody; the same one each time.</summary>
    public Task<Channel> OpenDirectChannelAsync(Snowflake userId, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.OpenDirectChannel())
            {
                Body = RequestBody.Of(new DirectChannelRequest(userId), Json.DirectChannelRequest),
            },
            Json.Channel,
            cancellationToken);

    /// <summary>Newest first, whichever way the page is cut.</summary>
    public Task<IReadOnlyList<Message>> GetMessagesAsync(Snowflake channelId, MessagePage page, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.Messages(HttpMethod.Get, channelId, page.Query)), Json.IReadOnlyListMessage, cancellationToken);

    public Task<Message> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.Message(HttpMethod.Get, channelId, messageId)), Json.Message, cancellationToken);

    public async Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendAsync(new RestRequest(Routes.Message(HttpMethod.Delete, channelId, messageId)), cancellationToken);
        }
        catch (DiscordApiException exception) when (exception is { Code: DiscordErrorCodes.UnknownMessage, Attempt: > 1 })
        {
            // An earlier attempt deleted it, and only its answer got lost.
        }
    }

    /// <summary>Posts once, however often it has to be sent: what has no nonce is given one.</summary>
    public Task<Message> PostMessageAsync(
        Snowflake channelId, OutgoingMessage message, IReadOnlyList<FileUpload> files, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Nonce?.Length ?? 0, OutgoingMessage.LongestNonce, nameof(message));
        var marked = message with { Nonce = message.Nonce ?? Guid.NewGuid().ToString("N")[..OutgoingMessage.LongestNonce] };
        return _sender.AskAsync(
            new RestRequest(Routes.Messages(HttpMethod.Post, channelId))
            {
                Body = RequestBody.Of(marked, files),
                HasFiles = files.Count > 0,
                IsRepeatable = true,
            },
            Json.Message,
            cancellationToken);
    }

    public Task<Message> EditMessageAsync(
        Snowflake channelId,
        Snowflake messageId,
        OutgoingMessage message,
        IReadOnlyList<FileUpload> files,
        CancellationToken cancellationToken) =>
        _sender.AskAsync(WithMessage(Routes.EditMessage(channelId, messageId), message, files), Json.Message, cancellationToken);

    /// <summary>A public thread below the message. It has the message's id.</summary>
    public Task<Channel> StartThreadAsync(
        Snowflake channelId, Snowflake messageId, NewThread thread, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.StartThread(channelId, messageId)) { Body = RequestBody.Of(thread, Json.NewThread) },
            Json.Channel,
            cancellationToken);

    public Task<IReadOnlyList<Channel>> GetGuildChannelsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.GuildChannels(guildId)), Json.IReadOnlyListChannel, cancellationToken);

    public Task<IReadOnlyList<Role>> GetGuildRolesAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.GuildRoles(guildId)), Json.IReadOnlyListRole, cancellationToken);

    public Task<GuildMember> GetGuildMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.GuildMember(guildId, userId)), Json.GuildMember, cancellationToken);

    public Task<ActiveThreads> GetActiveThreadsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        _sender.AskAsync(new RestRequest(Routes.ActiveThreads(guildId)), Json.ActiveThreads, cancellationToken);

    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(Snowflake applicationId, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.Commands(HttpMethod.Get, applicationId, "?with_localizations=true")),
            Json.IReadOnlyListApplicationCommand,
            cancellationToken);

    /// <summary>Afterwards there are these commands and no others.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> ReplaceCommandsAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new RestRequest(Routes.Commands(HttpMethod.Put, applicationId))
            {
                Body = RequestBody.Of(commands, Json.IReadOnlyListApplicationCommand),
            },
            Json.IReadOnlyListApplicationCommand,
            cancellationToken);

    /// <summary>The first answer to an interaction, within the three seconds or not at all.</summary>
    public async Task RespondAsync(
        Snowflake interactionId, string token, InteractionCallback callback, CancellationToken cancellationToken)
    {
        var route = Routes.InteractionCallback(interactionId, token);
        try
        {
            await _sender.SendAsync(
                new RestRequest(route) { Body = RequestBody.Of(callback, Json.InteractionCallback) }, cancellationToken);
        }
        catch (DiscordApiException exception) when (exception is { Code: DiscordErrorCodes.AlreadyAcknowledged, Attempt: > 1 })
        {
            // The answer to an earlier attempt got lost, not the attempt.
        }
    }

    public Task<Message> PostFollowupAsync(
        Snowflake applicationId,
        string token,
        OutgoingMessage message,
        IReadOnlyList<FileUpload> files,
        CancellationToken cancellationToken) =>
        _sender.AskAsync(WithMessage(Routes.PostFollowup(applicationId, token), message, files), Json.Message, cancellationToken);

    public Task<Message> EditOriginalResponseAsync(
        Snowflake applicationId,
        string token,
        OutgoingMessage message,
        IReadOnlyList<FileUpload> files,
        CancellationToken cancellationToken) =>
        _sender.AskAsync(
            WithMessage(Routes.EditOriginalResponse(applicationId, token), message, files), Json.Message, cancellationToken);

    /// <summary>The bytes of an attachment, or an error where there are more than <paramref name="mostBytes"/>.</summary>
    public Task<byte[]> ReadAttachmentAsync(string url, int mostBytes, CancellationToken cancellationToken) =>
        _attachments.ReadAsync(url, mostBytes, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static RestRequest WithMessage(Route route, OutgoingMessage message, IReadOnlyList<FileUpload> files) =>
        new(route) { Body = RequestBody.Of(message, files), HasFiles = files.Count > 0 };
}
