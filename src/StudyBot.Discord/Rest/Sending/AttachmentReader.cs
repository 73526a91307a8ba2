using System.Net;

namespace StudyBot.Discord.Rest.Sending;

/// <summary>Fetches what members attached: from Discord's own hosts only, without the token, and never more than asked for.</summary>
internal sealed class AttachmentReader(RestSettings settings, HttpClient http, RetryLoop retries, TimeProvider time)
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private static readonly Route Route = new()
    {
        Method = HttpMethod.Get, Template = "an attachment", Path = "", IsRepeatable = true,
    };

    public Task<byte[]> ReadAsync(string url, int mostBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsAllowed(address))
        {
            throw DiscordApiException.Unfit(Route, "Not fetched: the file is not on one of Discord's hosts.");
        }

        return retries.RunAsync(
            new RestRequest(Route), (attempt, token) => TryAsync(address, mostBytes, attempt, token), cancellationToken);
    }

    private bool IsAllowed(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.Host))
        || (address.Scheme == settings.BaseAddress.Scheme && address.Authority == settings.BaseAddress.Authority);

    private async Task<SendOutcome> TryAsync(Uri address, int mostBytes, int attempt, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(settings.UploadTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (answer.IsSuccessStatusCode)
            {
                return await CopyAsync(answer.Content, mostBytes, either.Token);
            }

            var kind = answer.StatusCode >= HttpStatusCode.InternalServerError ? FailureKind.ServerError : FailureKind.Refused;
            return SendOutcome.Failed(kind, DiscordApiException.Refused(Route, answer.StatusCode, DiscordError.Empty, attempt));
        }
        catch (Exception exception) when (LineFailure.Is(exception) && !cancellationToken.IsCancellationRequested)
        {
            return LineFailure.Of(Route, exception, attempt);
        }
    }

    /// <summary>What the header says about the length is not believed.</summary>
    private static async Task<SendOutcome> CopyAsync(HttpContent content, int mostBytes, CancellationToken cancellationToken)
    {
        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int length;
        while ((length = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + length > mostBytes)
            {
                var exception = DiscordApiException.Unfit(Route, $"Not read to its end: it is larger than {mostBytes:N0} bytes.");
                return SendOutcome.Failed(FailureKind.Refused, exception);
            }

            copy.Write(buffer, 0, length);
        }

        return new SendOutcome(copy.ToArray(), null);
    }
}
