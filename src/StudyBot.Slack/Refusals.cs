using StudyBot.Core.Chat;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack;

/// <summary>Turns Slack's refusals into the port's, with a sentence a moderator can act on.</summary>
internal sealed class Refusals(WorkspaceBook workspaces)
{
    private const string Bot = "@StudyBot";

    /// <param name="channel">Where it is done; null when it is in no channel.</param>
    public async Task<T> TranslateAsync<T>(ChannelRef? channel, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (SlackApiException failure)
        {
            var name = channel is { } place ? await NameAsync(place, cancellationToken) : null;
            throw new ChatPlatformException(failure.Explain(Bot, name), failure.IsTransient, failure);
        }
    }

    /// <inheritdoc cref="TranslateAsync{T}"/>
    public Task TranslateAsync(ChannelRef? channel, Func<Task> ask, CancellationToken cancellationToken) => TranslateAsync(
        channel,
        async () =>
        {
            await ask();
            return true;
        },
        cancellationToken);

    /// <returns>Null when Slack does not say.</returns>
    private async Task<string?> NameAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        try
        {
            return workspaces.Find(channel.WorkspaceId) is { } workspace
                && (await workspace.Api.GetConversationAsync(channel.Id, cancellationToken)).Name is { } name
                    ? $"#{name}"
                    : null;
        }
        catch (SlackApiException)
        {
            return null; // The refusal itself is told.
        }
    }
}
