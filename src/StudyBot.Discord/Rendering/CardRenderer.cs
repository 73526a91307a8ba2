using StudyBot.Core.Chat;

namespace StudyBot.Discord.Rendering;

/// <summary>Draws a card as the messages it takes: one, unless its text is longer than Discord allows.</summary>
internal static class CardRenderer
{
    /// <summary>More than this in a row is no message any more; the whole text is then attached to the last.</summary>
    public const int MostParts = 5;

    private const int LongestText = 4_000;
    private const int Room = LongestText - PostReference.LongestLine;
    private const string RestIsAttached = CardLayout.SmallPrint + "The rest is in the attached file, which holds the whole text.";

    /// <param name="card">What to say.</param>
    /// <param name="marker">By what it is found again; null for a reply that nobody looks for.</param>
    public static IReadOnlyList<MessagePart> Render(Card card, PostMarker? marker = null)
    {
        var texts = Texts(card);
        List<MessageFile> files = [.. Picture(card)];
        if (texts.Count > MostParts)
        {
            texts = [.. texts.Take(MostParts - 1), .. Tail(card)];
            files.Add(CardFile.Of(card));
        }

        return [.. texts.Select((text, index) => Part(card, text, files, index + 1, texts.Count, marker))];
    }

    /// <summary>One list of text displays for each message.</summary>
    private static List<IReadOnlyList<string>> Texts(Card card)
    {
        var messages = new List<IReadOnlyList<string>>();
        var (message, length) = (new List<string>(), 0);
        foreach (var text in new[] { CardLayout.Body(card), CardLayout.Fields(card), CardLayout.Footer(card) }
            .SelectMany(text => TextSplitter.Split(text, Room)))
        {
            if (length + text.Length > Room)
            {
                messages.Add(message);
                (message, length) = ([], 0);
            }

            message.Add(text);
            length += text.Length;
        }

        messages.Add(message);
        return messages;
    }

    /// <summary>The last message where the whole text is attached: the facts, and where to read on.</summary>
    private static IEnumerable<IReadOnlyList<string>> Tail(Card card)
    {
        var fields = TextSplitter.Split(CardLayout.Fields(card), Room - RestIsAttached.Length).Take(1);
        yield return [.. fields, RestIsAttached];
    }

    private static MessagePart Part(
        Card card, IReadOnlyList<string> texts, IReadOnlyList<MessageFile> files, int part, int parts, PostMarker? marker)
    {
        var isLast = part == parts;
        var reference = marker is { } mark ? new PostReference(mark, part, parts).ToLine() : null;
        var children = CardComponents.Texts(texts)
            .Concat(isLast ? files.Select(CardComponents.File) : [])
            .Concat(reference is null ? [] : [CardComponents.Text(reference)])
            .Concat(isLast ? CardComponents.Buttons(card.Buttons) : []);
        return new MessagePart([CardComponents.Container(card.Tone, [.. children])], isLast ? files : []);
    }

    private static IEnumerable<MessageFile> Picture(Card card) =>
        card.Picture is { } picture ? [new MessageFile("picture.png", "image/png", picture.Png, picture.AlternativeText)] : [];
}
