using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Tracks;

/// <summary>Answers <c>track list</c>: what is posted where and when, and which tracks there are besides.</summary>
public sealed class TrackListFeature(
    IDbContextFactory<StudyBotDbContext> contexts, SubscriptionFinder finder, IQuestionBank bank, TimeProvider clock) : IInteractionFeature
{
    private const int PostsShown = 5;

    public void Register(InteractionMap map) => map.Command("track list", ListAsync);

    private async Task<InteractionReply> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var named = await finder.NamedAsync(call.Place.Channel.Workspace, cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var sections = new List<CardSection>();
        foreach (var (name, subscription) in named)
        {
            var latest = await history.LatestHandledAsync(subscription.Id, cancellationToken);
            sections.Add(new CardSection(name, Markup.Paragraphs(
                Markup.Of($"{SubscriptionText.Describe(subscription)}."), NextPosts(subscription, latest))));
        }

        var free = bank.Current.Tracks.Where(track => named.All(pair => pair.Subscription.TrackId != track.Id));
        var offered = Markup.Bullets(free.Select(track => Markup.Of($"**{track.Id.Value}**: {track.Summary}")));
        if (!offered.IsEmpty)
        {
            sections.Add(new CardSection("Not posted here", offered));
        }

        return Replies.Private(new Card { Title = "Tracks", Sections = sections });
    }

    private Markup NextPosts(Subscription subscription, DateOnly? latest)
    {
        var next = SubscriptionSchedule.Ahead(subscription, clock.GetUtcNow(), latest)
            .Take(PostsShown)
            .Select(occurrence => Markup.Instant(occurrence.At));
        return Markup.Bullets(next);
    }
}
