using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models;
using StudyBot.Slack.WebApi.Sending;
using StudyBot.Transport;

namespace StudyBot.Slack.WebApi;

/// <summary>What the app asks Slack for itself, before it speaks for any workspace.</summary>
internal sealed class SlackAppClient : ISocketUrlSource, IDisposable
{
    private readonly HttpClient _http;
    private readonly RequestSender _sender;
    private readonly SlackToken? _appToken;

    /// <param name="appToken">The app-level token; only Socket Mode needs it.</param>
    /// <param name="handler">Stays the caller's; <see cref="ApiHttp.CreateHandler"/> makes a fitting one.</param>
    /// <param name="retryDelay">The time before the attempt after this one; see <see cref="RetryDelay.After"/>.</param>
    public SlackAppClient(
        SlackWebSettings settings,
        SlackToken? appToken,
        HttpMessageHandler handler,
        Func<int, TimeSpan> retryDelay,
        TimeProvider time,
        ILogger<SlackAppClient> logger)
    {
        _appToken = appToken;
        _http = SlackHttp.CreateClient(settings, handler);
        _sender = new RequestSender(settings, _http, new RetryLoop(retryDelay, time, logger), time, logger);
    }

    public async Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var token = _appToken ?? throw new InvalidOperationException("Socket Mode needs an app-level token.");
        var request = new SlackRequest(SlackMethods.OpenConnection) { Body = RequestBody.Form(), Authorization = token.Header };
        var answer = await _sender.AskAsync(request, SlackJson.Default.ConnectionAnswer, cancellationToken);
        return Uri.TryCreate(answer.Url, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss"
            ? address
            : throw SlackApiException.Unfit(SlackMethods.OpenConnection, "Slack named an address that is no socket's.");
    }

    /// <summary>Trades the code that Slack sent somebody back with for the workspace's token.</summary>
    /// <remarks>https://docs.slack.dev/authentication/installing-with-oauth; id and secret go in the header, as with any OAuth client.</remarks>
    public Task<InstallationAnswer> InstallAsync(
        string clientId, string clientSecret, string code, Uri redirect, CancellationToken cancellationToken) =>
        _sender.AskAsync(
            new SlackRequest(SlackMethods.Install)
            {
                Body = RequestBody.Form(("code", code), ("redirect_uri", redirect.AbsoluteUri)),
                Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{clientSecret}"))),
            },
            SlackJson.Default.InstallationAnswer,
            cancellationToken);

    public void Dispose() => _http.Dispose();
}
