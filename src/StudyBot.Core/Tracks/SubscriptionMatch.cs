using StudyBot.Core.Chat;

namespace StudyBot.Core.Tracks;

/// <summary>What a name typed for a subscription led to.</summary>
public abstract record SubscriptionMatch
{
    private SubscriptionMatch()
    {
    }

    public sealed record Found(Subscription Subscription, string Name) : SubscriptionMatch;

    public sealed record NotFound(Markup Sentence) : SubscriptionMatch;
}
