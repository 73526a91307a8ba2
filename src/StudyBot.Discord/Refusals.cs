using StudyBot.Core.Chat;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord;

/// <summary>Turns Discord's refusals into the port's, with a sentence a moderator can act on.</summary>
internal sealed class Refusals(ChannelAccess access)
{
    /// <param name="channel">Where it is done; null when it is in no channel.</param>
    public async Task<T> TranslateAsync<T>(ChannelRef? channel, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (DiscordApiException failure)
        {
            var sentence = channel is { } place && failure.IsMissingPermission() ? await MissingAsync(place, cancellationToken) : null;
            throw new ChatPlatformException(sentence ?? failure.Message, failure.IsTransient, failure);
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

    /// <returns>Null when Discord does not say, or nothing is missing any more.</returns>
    private async Task<string?> MissingAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        try
        {
            var missing = await access.MissingAsync(channel, cancellationToken);
            return missing.Count > 0 ? string.Join(" ", missing.Select(one => one.Sentence)) : null;
        }
        catch (DiscordApiException)
        {
            return null; // The refusal itself is told.
        }
    }
}
