namespace StudyBot.Core.Answers;

/// <summary>
/// Tells answers from chat and puts an answer's text together. A pure function of the set of entries: the order and the number of
/// their deliveries make no difference.
/// </summary>
public static class AnswerComposer
{
    /// <summary>A first message with fewer words is chat ("good one!"), not an answer.</summary>
    public const int FewestWordsOfAnswer = 8;

    /// <summary>A further message with fewer words is chat and not worth a question to its author.</summary>
    public const int FewestWordsOfAddition = 4;

    /// <param name="entries">One member's entries for one round, with the deletions of that round.</param>
    /// <param name="deadline">What was written at or before it is ranked.</param>
    public static Composition Compose(IReadOnlyList<InboxEntry> entries, DateTimeOffset deadline)
    {
        var now = StandingAt(entries, DateTimeOffset.MaxValue);
        return new Composition(StandingAt(entries, deadline).Answer, now.Answer, now.Undecided);
    }

    private static (ComposedAnswer? Answer, IReadOnlyList<InboxEntry> Undecided) StandingAt(
        IReadOnlyList<InboxEntry> entries, DateTimeOffset cutoff)
    {
        var seen = entries.Where(entry => entry.WrittenAt <= cutoff).ToList();
        var form = seen.Where(entry => entry.Kind == InboxKind.Form).MaxBy(entry => (entry.WrittenAt, entry.MessageId));
        var messages = MessagesOf(seen, form);
        var decisions = DecisionsOf(seen);
        var first = form ?? messages.Find(message => decisions.GetValueOrDefault(message.MessageId) is { } decision
            ? decision.Kind == InboxKind.Added
            : WordCount.Of(message.Text) >= FewestWordsOfAnswer);
        if (first is null)
        {
            return (null, []);
        }

        // What was said before the answer began was chat, or it would have begun the answer.
        var further = messages.SkipWhile(message => form is null && message != first).Where(message => message != first).ToList();
        var parts = new[] { first }.Concat(further.Where(message => IsAdded(message, decisions))).ToList();
        var undecided = further.Where(message =>
            !decisions.ContainsKey(message.MessageId) && WordCount.Of(message.Text) >= FewestWordsOfAddition);
        return (Join(parts, decisions), [.. undecided]);
    }

    /// <summary>
    /// The newest revision of each message that still stands, is no reply to somebody and came after the form, oldest first.
    /// </summary>
    private static List<InboxEntry> MessagesOf(List<InboxEntry> seen, InboxEntry? form)
    {
        var deleted = seen.Where(entry => entry.Kind == InboxKind.Deletion).Select(entry => entry.MessageId).ToHashSet();
        return [.. seen
            .Where(entry => entry.Kind == InboxKind.Message && !deleted.Contains(entry.MessageId))
            .GroupBy(entry => entry.MessageId)
            .Select(revisions => revisions.MaxBy(entry => entry.Revision)!) // A group is never empty.
            .Where(message => !message.IsReply && (form is null || message.SentAt > form.WrittenAt))
            .OrderBy(message => message.SentAt)
            .ThenBy(message => message.MessageId.Length)
            .ThenBy(message => message.MessageId, StringComparer.Ordinal)];
    }

    private static Dictionary<string, InboxEntry> DecisionsOf(List<InboxEntry> seen) =>
        seen.Where(entry => entry.Kind is InboxKind.Added or InboxKind.LeftOut)
            .GroupBy(entry => entry.MessageId)
            .ToDictionary(decisions => decisions.Key, decisions => decisions.MaxBy(entry => (entry.WrittenAt, entry.Kind))!);

    private static bool IsAdded(InboxEntry message, Dictionary<string, InboxEntry> decisions) =>
        decisions.TryGetValue(message.MessageId, out var decision) && decision.Kind == InboxKind.Added;

    /// <summary>A part counts as written when its author wrote it or, if later, said that it belongs.</summary>
    private static ComposedAnswer Join(List<InboxEntry> parts, Dictionary<string, InboxEntry> decisions) =>
        new(
            string.Join("\n\n", parts.Select(part => part.Text)),
            parts.Max(part => decisions.TryGetValue(part.MessageId, out var decision) && decision.WrittenAt > part.WrittenAt
                ? decision.WrittenAt
                : part.WrittenAt),
            parts.Exists(part => part.Kind == InboxKind.Form));
}
