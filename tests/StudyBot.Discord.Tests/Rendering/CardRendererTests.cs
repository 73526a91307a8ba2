using System.Text;
using System.Text.Json;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.Core.Standings;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rendering;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Rendering;

public sealed class CardRendererTests
{
    private static readonly PostMarker Marker = new("q12");

    [Fact]
    public void Question_card()
    {
        var card = QuestionCard.Of(Some.Edition()) with
        {
            Fields = [.. QuestionCard.Of(Some.Edition()).Fields, new CardField("Closes", Markup.Instant(Some.Monday)), new CardField("Answers", Markup.Of($"{3}"))],
            Buttons = [new CardButton("answer:12", "Answer privately", ButtonTone.Primary)],
            Footer = Markup.Of($"Answer in the thread, or privately with the button. Edits before the deadline count."),
        };

        Approved.Matches(Outline(CardRenderer.Render(card, Marker)));
    }

    [Fact]
    public void Result()
    {
        var card = new Card
        {
            Title = "7.5 of 10: The model that is too good",
            Sections = [.. ResultCard.Feedback(new Rationale("You name *leakage* first.", "The split by time.", "Say what you would monitor."))],
            Fields =
            [
                new CardField("Data", Markup.Of($"{"met"}: {5m:0.##} of {5m:0.##}"), CardTone.Good),
                new CardField("Production", Markup.Of($"{"partly"}: {2.5m:0.##} of {5m:0.##}"), CardTone.Warning),
            ],
            Buttons = [new CardButton("why:12", "Why this score?"), ResultCard.ShareButton(new RoundId(12))],
            Footer = Markup.Of($"Rule score of version {2} (before: {6}); ranked when the round closes."),
            Tone = CardTone.Good,
        };

        Approved.Matches(Outline(CardRenderer.Render(card)));
    }

    [Fact]
    public void Leaderboard()
    {
        Standing[] lines = [new(1, new MemberId(1), "Birch", 120, 5), new(2, new MemberId(2), "<@1> **Dogwood**", 90, 1)];
        var round = Markup.Link("2026-11-23 churn-model", new Place(new ChannelRef("discord", "100", "200"), "300"));
        var board = new Leaderboard("ML engineer, this week", lines, lines[0], Members: 2, [round]);
        var card = LeaderboardCard.Of(board, ownNote: null) with { Picture = new Picture(new byte[] { 1 }, "Bars of points.") };

        Approved.Matches(Outline(CardRenderer.Render(card, new PostMarker("b7"))));
    }

    [Fact]
    public void Closing_post()
    {
        var review = new RoundReview(
            3, 7.5m, [new SharedAnswer("Dogwood", 10, "First line, @everyone\n# second line")], [new MissedConcept("the idea of time-split", 2)]);

        Approved.Matches(Outline(CardRenderer.Render(ClosingCard.Of(review, Some.Edition()), new PostMarker("c12"))));
    }

    [Fact]
    public void Long_card_becomes_several_messages_within_the_limits()
    {
        var parts = CardRenderer.Render(Long(paragraphs: 30), Marker);

        Assert.InRange(parts.Count, 3, CardRenderer.MostParts);
        Assert.All(parts, part => Assert.InRange(Texts(part.Components).Sum(text => text.Length), 1, 4_000));
        Assert.All(parts, part => Assert.InRange(Count(part.Components), 1, 40));
        Assert.All(parts.SkipLast(1), part => Assert.DoesNotContain(All(part.Components), one => one.Type == ComponentType.Button));
        Assert.Equal(7, All(parts[^1].Components).Count(one => one.Type == ComponentType.Button));
        Assert.Equal(
            Enumerable.Range(1, parts.Count).Select(part => new PostReference(Marker, part, parts.Count)),
            parts.Select(part => PostReference.Find(part.Components)!.Value));
        Assert.All(Enumerable.Range(0, 30), number =>
            Assert.Single(parts.SelectMany(part => Texts(part.Components)), text => text.Contains($"Paragraph {number}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_beyond_the_last_message_is_attached_whole()
    {
        var parts = CardRenderer.Render(Long(paragraphs: 300), Marker);

        Assert.Equal(CardRenderer.MostParts, parts.Count);
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Files));
        var file = Assert.Single(parts[^1].Files);
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.All(Enumerable.Range(0, 300), number => Assert.Contains($"Paragraph {number}.", text, StringComparison.Ordinal));
        Assert.Contains(All(parts[^1].Components), one => one is { Type: ComponentType.File, File.Url: "attachment://full-text.md" });
        Assert.Contains("Closes: 23 Nov 2026, 08:00 UTC", text.Replace("\\", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_titles_and_buttons_are_kept_with_an_ellipsis()
    {
        var card = new Card
        {
            Title = new string('t', 5_000),
            Buttons = [new CardButton("why:1", new string('b', 79) + "😀b")],
            Footer = Markup.Of($"{new string('f', 9_000)}"),
        };

        var parts = CardRenderer.Render(card, Marker);

        Assert.Single(parts);
        var label = Assert.Single(All(parts[0].Components), one => one.Type == ComponentType.Button).Label!;
        Assert.Equal(new string('b', 79) + "…", label);
        Assert.InRange(Texts(parts[0].Components).Sum(text => text.Length), 1, 4_000);
    }

    [Fact]
    public void Message_says_it_is_made_of_components_and_pings_nobody()
    {
        var json = JsonSerializer.Serialize(
            CardRenderer.Render(new Card { Title = "Hello" }, Marker)[0].ToMessage(MessageFlags.Ephemeral), DiscordJson.Default.OutgoingMessage);

        using var message = JsonDocument.Parse(json);
        Assert.Equal((1 << 15) | (1 << 6), message.RootElement.GetProperty("flags").GetInt32());
        Assert.Empty(message.RootElement.GetProperty("allowed_mentions").GetProperty("parse").EnumerateArray());
        Assert.False(message.RootElement.TryGetProperty("content", out _));
    }

    private static Card Long(int paragraphs) => new()
    {
        Title = "A long one",
        Sections =
        [
            new CardSection(null, Markup.Paragraphs(Enumerable.Range(0, paragraphs).Select(number =>
                Markup.Of($"Paragraph {number}. {string.Concat(Enumerable.Repeat("Some more words. ", 25))}")))),
        ],
        Fields = [new CardField("Closes", Markup.Instant(Some.Monday))],
        Buttons = [.. Enumerable.Range(1, 7).Select(number => new CardButton($"why:{number}", $"Button {number}"))],
    };

    /// <summary>What stands in a message from top to bottom.</summary>
    private static string Outline(IReadOnlyList<MessagePart> parts) => string.Join("\n=====\n", parts.Select(part => string.Join('\n', Lines(part.Components))));

    private static IEnumerable<string> Lines(IReadOnlyList<Component> components) => components.SelectMany(component => component.Type switch
    {
        ComponentType.Container => Lines(component.Components!).Prepend($"[container #{component.AccentColor:X6}]"),
        ComponentType.ActionRow => [string.Join(' ', component.Components!.Select(button => $"({button.Label} | {button.CustomId} | {(ButtonStyle)button.Style!})"))],
        ComponentType.TextDisplay => [component.Content!],
        ComponentType.Separator => ["[separator]"],
        ComponentType.MediaGallery => component.Items!.Select(item => $"[picture {item.Media.Url}: {item.Description}]"),
        _ => [$"[{component.Type}]"],
    });

    private static IEnumerable<Component> All(IReadOnlyList<Component>? components) =>
        (components ?? []).SelectMany(component => All(component.Components).Prepend(component));

    private static int Count(IReadOnlyList<Component> components) => All(components).Count();

    private static IEnumerable<string> Texts(IReadOnlyList<Component> components) =>
        All(components).Where(one => one.Type == ComponentType.TextDisplay).Select(one => one.Content!);
}
