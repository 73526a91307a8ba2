using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Conversations;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Users;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.WebApi.Sending;
using StudyBot.Transport;

namespace StudyBot.Slack.WebApi;

/// <summary>Slack's Web API for one workspace, as far as the bot uses it: one method for each.</summary>
/// <remarks>
/// Each waits for its rate limit, tries again where that cannot do anything twice, and throws <see cref="SlackApiException"/> where
/// Slack refuses or cannot be reached. Several workspaces are several clients, because limits count by workspace.
/// </remarks>
internal sealed class SlackWebClient : IDisposable
{
    private const int MostPerPage = 200;

    /// <summary>https://docs.slack.dev/authentication/installing-with-oauth#scopes</summary>
    private const string ScopesHeader = "x-oauth-scopes";

    private readonly HttpClient _http;
    private readonly RequestSender _sender;
    private readonly SlackToken _token;

    /// <param name="handler">Stays the caller's; <see cref="ApiHttp.CreateHandler"/> makes a fitting one.</param>
    /// <param name="retryDelay">The time before the attempt after this one; see <see cref="RetryDelay.After"/>.</param>
    public SlackWebClient(
        SlackWebSettings settings,
        SlackToken botToken,
        HttpMessageHandler handler,
        Func<int, TimeSpan> retryDelay,
        TimeProvider time,
        ILogger<SlackWebClient> logger)
    {
        _token = botToken;
        _http = SlackHttp.CreateClient(settings, handler);
        _sender = new RequestSender(settings, _http, new RetryLoop(retryDelay, time, logger), time, logger);
        Files = new SlackFiles(_sender, _http.BaseAddress!, botToken); // CreateClient has set it.
    }

    public SlackFiles Files { get; }

    private static SlackJson Json => SlackJson.Default;

    /// <summary>What the token may do stands in a header of the answer.</summary>
    public async Task<AuthTestAnswer> TestAuthAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? scopes = null;
        var request = new SlackRequest(SlackMethods.AuthTest)
        {
            Body = RequestBody.Form(),
            Authorization = _token.Header,
            OnHeaders = headers => scopes = headers.TryGetValues(ScopesHeader, out var values) ? [.. values.SelectMany(Words)] : null,
        };
        return await _sender.AskAsync(request, Json.AuthTestAnswer, cancellationToken) with { Scopes = scopes };
    }

    /// <summary>Not safe to repeat when it failed uncertainly: <see cref="MarkedPosts"/> looks first.</summary>
    public Task<PostedAnswer> PostMessageAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.PostMessage, message, Json.OutgoingMessage, Json.PostedAnswer, cancellationToken, message.Channel);

    public Task<PostedAnswer> UpdateMessageAsync(MessageChange change, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.UpdateMessage, change, Json.MessageChange, Json.PostedAnswer, cancellationToken);

    public Task DeleteMessageAsync(string channel, SlackTimestamp ts, CancellationToken cancellationToken) =>
        ReadAsync(SlackMethods.DeleteMessage, Json.SlackAnswer, [("channel", channel), ("ts", ts.ToString())], cancellationToken);

    public Task<PostedEphemeralAnswer> PostEphemeralAsync(EphemeralMessage message, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.PostEphemeral, message, Json.EphemeralMessage, Json.PostedEphemeralAnswer, cancellationToken);

    public async Task<Conversation> GetConversationAsync(string channel, CancellationToken cancellationToken)
    {
        IEnumerable<(string, string?)> fields = [("channel", channel), ("include_num_members", "true")];
        return (await ReadAsync(SlackMethods.GetConversation, Json.ConversationAnswer, fields, cancellationToken)).Channel;
    }

    /// <summary>Public and private channels that are not archived; of the private ones those the bot is in.</summary>
    public Task<ConversationsAnswer> ListConversationsAsync(string? cursor, CancellationToken cancellationToken) =>
        ReadAsync(
            SlackMethods.ListConversations,
            Json.ConversationsAnswer,
            [("types", "public_channel,private_channel"), ("exclude_archived", "true"), ("limit", Number(MostPerPage)), ("cursor", cursor)],
            cancellationToken);

    /// <summary>The channels in which both the bot and a member are.</summary>
    public Task<ConversationsAnswer> ListConversationsOfAsync(string user, string? cursor, CancellationToken cancellationToken) =>
        ReadAsync(
            SlackMethods.ListConversationsOf,
            Json.ConversationsAnswer,
            [
                ("user", user),
                ("types", "public_channel,private_channel"),
                ("exclude_archived", "true"),
                ("limit", Number(MostPerPage)),
                ("cursor", cursor),
            ],
            cancellationToken);

    /// <summary>Newest first, whichever way the page is cut, and without the replies of threads.</summary>
    public Task<MessagesAnswer> ReadHistoryAsync(string channel, HistoryPage page, CancellationToken cancellationToken) =>
        ReadAsync(SlackMethods.ReadHistory, Json.MessagesAnswer, [("channel", channel), .. FieldsOf(page)], cancellationToken);

    /// <summary>Oldest first, and always with the thread's parent at the start.</summary>
    public Task<MessagesAnswer> ReadRepliesAsync(
        string channel, SlackTimestamp thread, HistoryPage page, CancellationToken cancellationToken) =>
        ReadAsync(
            SlackMethods.ReadReplies,
            Json.MessagesAnswer,
            [("channel", channel), ("ts", thread.ToString()), .. FieldsOf(page)],
            cancellationToken);

    /// <summary>The channel of direct messages with somebody; the same one each time.</summary>
    public async Task<Conversation> OpenConversationAsync(string user, CancellationToken cancellationToken)
    {
        IEnumerable<(string, string?)> fields = [("users", user)];
        return (await ReadAsync(SlackMethods.OpenConversation, Json.ConversationAnswer, fields, cancellationToken)).Channel;
    }

    public async Task<User> GetUserAsync(string user, CancellationToken cancellationToken)
    {
        IEnumerable<(string, string?)> fields = [("user", user)];
        return (await ReadAsync(SlackMethods.GetUser, Json.UserAnswer, fields, cancellationToken)).User;
    }

    /// <summary>All of the workspace that are in use.</summary>
    public async Task<IReadOnlyList<Usergroup>> ListUsergroupsAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(SlackMethods.ListUsergroups, Json.UsergroupsAnswer, [], cancellationToken)).Usergroups;

    public async Task<IReadOnlyList<string>> ListUsergroupUsersAsync(string usergroup, CancellationToken cancellationToken)
    {
        IEnumerable<(string, string?)> fields = [("usergroup", usergroup)];
        return (await ReadAsync(SlackMethods.ListUsergroupUsers, Json.UsergroupUsersAnswer, fields, cancellationToken)).Users;
    }

    public Task<ViewResult> OpenViewAsync(string triggerId, OutgoingView view, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.OpenView, new ViewRequest(view) { TriggerId = triggerId }, Json.ViewRequest, Json.ViewResult, cancellationToken);

    public Task<ViewResult> PushViewAsync(string triggerId, OutgoingView view, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.PushView, new ViewRequest(view) { TriggerId = triggerId }, Json.ViewRequest, Json.ViewResult, cancellationToken);

    /// <summary>Draws the App Home of one member.</summary>
    public Task<ViewResult> PublishViewAsync(string user, OutgoingView view, CancellationToken cancellationToken) =>
        WriteAsync(SlackMethods.PublishView, new ViewRequest(view) { UserId = user }, Json.ViewRequest, Json.ViewResult, cancellationToken);

    /// <summary>Answers an interaction at the address it came with. Works five times in thirty minutes, and where the bot is no member.</summary>
    public Task RespondAsync(Uri responseUrl, ResponseMessage message, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            new SlackRequest(SlackMethods.Respond)
            {
                Address = responseUrl,
                Body = RequestBody.Json(message, Json.ResponseMessage),
                IsRaw = true,
            },
            cancellationToken);

    public void Dispose() => _http.Dispose();

    private Task<T> ReadAsync<T>(
        SlackMethod method, JsonTypeInfo<T> answer, IEnumerable<(string Name, string? Value)> fields, CancellationToken cancellationToken)
        where T : SlackAnswer =>
        _sender.AskAsync(
            new SlackRequest(method) { Body = RequestBody.Form(fields), Authorization = _token.Header }, answer, cancellationToken);

    private Task<TAnswer> WriteAsync<T, TAnswer>(
        SlackMethod method,
        T value,
        JsonTypeInfo<T> type,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken,
        string? channel = null)
        where TAnswer : SlackAnswer =>
        _sender.AskAsync(
            new SlackRequest(method) { Body = RequestBody.Json(value, type), Channel = channel, Authorization = _token.Header },
            answer,
            cancellationToken);

    private static IEnumerable<(string Name, string? Value)> FieldsOf(HistoryPage page) =>
    [
        ("oldest", page.Oldest?.ToString()),
        ("latest", page.Latest?.ToString()),
        ("inclusive", page.IsInclusive ? "true" : null),
        ("limit", Number(page.Limit)),
        ("cursor", page.Cursor),
        ("include_all_metadata", "true"),
    ];

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
