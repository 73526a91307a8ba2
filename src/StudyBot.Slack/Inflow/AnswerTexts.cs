using System.Text;
using StudyBot.Slack.Models.Files;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Inflow;

/// <summary>What a message says, with the text files shared in it.</summary>
internal static class AnswerTexts
{
    private const char ByteOrderMark = '\uFEFF';

    /// <returns>Empty when the message says nothing.</returns>
    public static async Task<string> OfAsync(SlackWorkspace workspace, Message message, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        foreach (var file in TextFiles.Of(message).Where(TextFiles.IsRead))
        {
            files.Add(await ReadAsync(workspace, file, cancellationToken));
        }

        return TextFiles.Join(MessageText.Of(message.Text), files);
    }

    /// <returns>Empty when the file is gone, or is one of another company that Slack does not hand out.</returns>
    private static async Task<string> ReadAsync(SlackWorkspace workspace, FileObject file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.UrlPrivateDownload ?? file.UrlPrivate, UriKind.Absolute, out var address))
        {
            return "";
        }

        try
        {
            return Encoding.UTF8.GetString(await workspace.Api.Files.DownloadAsync(address, TextFiles.Largest, cancellationToken)).TrimStart(ByteOrderMark);
        }
        catch (SlackApiException failure) when (failure.IsAbsence())
        {
            return "";
        }
    }
}
