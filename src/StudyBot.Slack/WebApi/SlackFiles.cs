using System.Globalization;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Files;
using StudyBot.Slack.WebApi.Sending;

namespace StudyBot.Slack.WebApi;

/// <summary>Files: up to Slack in three steps, and down from it.</summary>
/// <remarks>https://docs.slack.dev/messaging/working-with-files#upload</remarks>
internal sealed class SlackFiles(RequestSender sender, Uri baseAddress, SlackToken token)
{
    private const string SlackDomain = ".slack.com";

    /// <summary>Uploads a file. Without a channel only the bot sees it, until an image block shows it.</summary>
    /// <returns>The file's id. Slack goes on to process it, and refuses blocks with it until that is done.</returns>
    public async Task<string> UploadAsync(
        string filename, string title, ReadOnlyMemory<byte> content, FileDestination? destination, CancellationToken cancellationToken)
    {
        var ticket = await sender.AskAsync(
            new SlackRequest(SlackMethods.GetUploadUrl)
            {
                Body = RequestBody.Form(("filename", filename), ("length", content.Length.ToString(CultureInfo.InvariantCulture))),
                Authorization = token.Header,
            },
            SlackJson.Default.UploadTicketAnswer,
            cancellationToken);
        await SendBytesAsync(ticket.UploadUrl, content, cancellationToken);
        await sender.AskAsync(
            new SlackRequest(SlackMethods.CompleteUpload)
            {
                Body = RequestBody.Json(CompletionOf(ticket.FileId, title, destination), SlackJson.Default.UploadCompletion),
                Authorization = token.Header,
            },
            SlackJson.Default.SlackAnswer,
            cancellationToken);
        return ticket.FileId;
    }

    /// <summary>Reads a file that was shared with the bot, such as a snippet.</summary>
    /// <param name="mostBytes">A larger one is refused.</param>
    public async Task<byte[]> DownloadAsync(Uri address, int mostBytes, CancellationToken cancellationToken)
    {
        if (!IsSlacks(address))
        {
            throw SlackApiException.Unfit(SlackMethods.Download, "Not sent: the file is not at Slack, and the token must not go elsewhere.");
        }

        var content = await sender.SendAsync(
            new SlackRequest(SlackMethods.Download)
            {
                Address = address,
                Verb = HttpMethod.Get,
                Authorization = token.Header,
                HasFile = true,
                IsRaw = true,
            },
            cancellationToken);
        return content.Length <= mostBytes
            ? content
            : throw SlackApiException.Unfit(SlackMethods.Download, $"The file is larger than {mostBytes:N0} bytes.");
    }

    private Task SendBytesAsync(string uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        sender.SendAsync(
            new SlackRequest(SlackMethods.Upload)
            {
                Address = Uri.TryCreate(uploadUrl, UriKind.Absolute, out var address)
                    ? address
                    : throw SlackApiException.Unfit(SlackMethods.GetUploadUrl, "Slack named an address that is none."),
                Body = RequestBody.Bytes(content),
                HasFile = true,
                IsRaw = true,
            },
            cancellationToken);

    private static UploadCompletion CompletionOf(string fileId, string title, FileDestination? destination) =>
        new([new UploadedFile(fileId, title)])
        {
            ChannelId = destination?.Channel,
            ThreadTs = destination?.ThreadTs,
            InitialComment = destination?.Comment,
        };

    private bool IsSlacks(Uri address) =>
        address.Host == baseAddress.Host && address.Port == baseAddress.Port && address.Scheme == baseAddress.Scheme
            || (address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(SlackDomain, StringComparison.OrdinalIgnoreCase));
}
