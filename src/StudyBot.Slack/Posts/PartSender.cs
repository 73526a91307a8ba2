using Microsoft.Extensions.Logging;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Posts;

/// <summary>Sends one message of a card, with the files that go along with it.</summary>
internal sealed partial class PartSender(TimeProvider clock, ILogger<PartSender> logger)
{
    private const string PictureName = "picture.png";

    /// <summary>Slack takes a while to look at a picture, and until then refuses the block that shows it.</summary>
    private static readonly TimeSpan[] PatienceForPicture = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    public async Task<SlackTimestamp> PostAsync(
        SlackWorkspace workspace, MessageSpot spot, MessagePart part, PostMark? mark, CancellationToken cancellationToken)
    {
        var posted = await WithPictureAsync(
            workspace,
            part,
            blocks => PostAsync(
                workspace,
                new OutgoingMessage
                {
                    Channel = spot.Channel,
                    ThreadTs = spot.Thread,
                    Text = part.Text,
                    Blocks = blocks,
                    Metadata = mark?.ToMetadata(),
                },
                cancellationToken),
            cancellationToken);
        if (part.Document is { } document)
        {
            var below = new FileDestination(spot.Channel) { ThreadTs = spot.Thread };
            await workspace.Api.Files.UploadAsync(document.Name, document.Name, document.Bytes, below, cancellationToken);
        }

        return posted.Ts;
    }

    public Task EditAsync(
        SlackWorkspace workspace, MessageSpot spot, SlackTimestamp ts, MessagePart part, PostMark? mark, CancellationToken cancellationToken) =>
        WithPictureAsync(
            workspace,
            part,
            blocks => workspace.Api.UpdateMessageAsync(
                new MessageChange { Channel = spot.Channel, Ts = ts, Text = part.Text, Blocks = blocks, Metadata = mark?.ToMetadata() },
                cancellationToken),
            cancellationToken);

    /// <summary>What carries a mark is looked for before it is posted again.</summary>
    private static Task<PostedAnswer> PostAsync(SlackWorkspace workspace, OutgoingMessage message, CancellationToken cancellationToken) =>
        message.Metadata is null
            ? workspace.Api.PostMessageAsync(message, cancellationToken)
            : workspace.Posts.PostAsync(message, cancellationToken);

    private async Task<PostedAnswer> WithPictureAsync(
        SlackWorkspace workspace, MessagePart part, Func<IReadOnlyList<Block>, Task<PostedAnswer>> send, CancellationToken cancellationToken)
    {
        if (part.Picture is not { } picture)
        {
            return await send(part.Blocks());
        }

        try
        {
            var file = new SlackFile(await workspace.Api.Files.UploadAsync(PictureName, picture.AlternativeText, picture.Png, destination: null, cancellationToken));
            return await WhenProcessedAsync(() => send(part.Blocks(file)), cancellationToken);
        }
        catch (SlackApiException failure) when (!failure.IsTransient)
        {
            Log.PictureLeftOut(logger, failure);
            return await send(part.Blocks());
        }
    }

    private async Task<PostedAnswer> WhenProcessedAsync(Func<Task<PostedAnswer>> send, CancellationToken cancellationToken)
    {
        foreach (var pause in PatienceForPicture)
        {
            try
            {
                return await send();
            }
            catch (SlackApiException failure) when (failure.IsInvalidBlocks())
            {
                await Task.Delay(pause, clock, cancellationToken);
            }
        }

        return await send();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message was sent without its picture, which Slack did not take.")]
        public static partial void PictureLeftOut(ILogger logger, Exception failure);
    }
}
