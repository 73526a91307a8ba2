namespace StudyBot.Core.Chat;

/// <summary>What the member who started an <see cref="Interaction"/> gets to see.</summary>
public abstract record InteractionReply
{
    private InteractionReply()
    {
    }

    /// <summary>A message only that member can see.</summary>
    public sealed record Private(Card Card) : InteractionReply;

    /// <summary>A message everybody in the place can see.</summary>
    public sealed record Public(Card Card) : InteractionReply;

    /// <summary>A form to fill in.</summary>
    public sealed record OpenForm(Form Form) : InteractionReply;

    /// <summary>The form stays open; each message is shown beside its field.</summary>
    public sealed record FormProblems(IReadOnlyDictionary<string, string> ByField) : InteractionReply;

    /// <summary>Nothing to show: another message already tells (the whisper with the result, for instance).</summary>
    public sealed record Quiet : InteractionReply;
}
