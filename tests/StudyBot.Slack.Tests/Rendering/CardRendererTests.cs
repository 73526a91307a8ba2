using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Rendering;
using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests.Rendering;

public sealed class CardRendererTests
{
    private static readonly Place Thread = new(new ChannelRef("slack", "T1", "C1"), "1700000000.000100");

    [Fact]
    public void Buttons_carry_the_place_they_are_about()
    {
        var card = new Card { Title = "Result", Buttons = [new CardButton("why:12", "Why this score?", ButtonTone.Primary)] };

        var actions = Assert.IsType<ActionsBlock>(CardRenderer.Render(card, Thread)[0].Blocks()[^1]);

        var button = Assert.IsType<ButtonElement>(Assert.Single(actions.Elements));
        Assert.Equal(("why:12", "primary"), (button.ActionId, button.Style));
        Assert.Equal(Thread, PlaceText.Read(button.Value));
    }

    [Fact]
    public void Long_card_becomes_several_messages_within_the_limits()
    {
        var parts = CardRenderer.Render(Long(paragraphs: 60), Thread);

        Assert.InRange(parts.Count, 2, CardRenderer.MostParts);
        Assert.All(parts, part => Assert.InRange(part.Blocks().Count, 1, 50));
        Assert.All(parts, part => Assert.InRange(Texts(part).Sum(text => text.Length), 1, 13_000));
        Assert.All(parts.SkipLast(1), part => Assert.DoesNotContain(part.Blocks(), block => block is ActionsBlock));
        Assert.All(Enumerable.Range(0, 60), number =>
            Assert.Contains($"Paragraph {number}.", string.Concat(parts.SelectMany(Texts)), StringComparison.Ordinal));
    }

    [Fact]
    public void Text_beyond_the_last_message_is_attached_whole()
    {
        var parts = CardRenderer.Render(Long(paragraphs: 300), Thread);

        Assert.Equal(CardRenderer.MostParts, parts.Count);
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.Document));
        var text = Encoding.UTF8.GetString(parts[^1].Document!.Bytes.Span);
        Assert.All(Enumerable.Range(0, 300), number => Assert.Contains($"Paragraph {number}.", text, StringComparison.Ordinal));
        Assert.Contains("Closes: 23 Nov 2026, 08:00 UTC", text.Replace("\\", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_thousand_characters_are_one_message()
    {
        var card = new Card { Title = "Feedback", Sections = [new CardSection(null, Markup.Of($"{new string('x', 9_000)}"))] };

        Assert.Equal(9_000, Texts(Assert.Single(CardRenderer.Render(card, Thread))).Sum(text => text.Count(character => character == 'x')));
    }

    [Fact]
    public void Fallback_says_the_same_and_pings_nobody()
    {
        var card = new Card { Title = "<!channel>", Sections = [new CardSection(null, Markup.Of($"{"<@U1> & more"}"))] };

        Assert.Equal("&lt;!channel&gt;\n&lt;@U1&gt; &amp; more", CardRenderer.Render(card, Thread)[0].Text);
    }

    [Fact]
    public void Limits_of_titles_and_buttons_are_kept_with_an_ellipsis()
    {
        var card = new Card { Title = new string('t', 5_000), Buttons = [new CardButton("why:1", new string('b', 200))] };

        var blocks = CardRenderer.Render(card, Thread)[0].Blocks();

        Assert.IsType<RichTextBlock>(blocks[0]);
        Assert.Equal(new string('b', 74) + "…", ((ButtonElement)((ActionsBlock)blocks[^1]).Elements[0]).Text.Text);
    }

    [Fact]
    public void Form_becomes_a_modal_within_the_limits()
    {
        var form = new Form("answer:1", "Your answer to the open question", "Submit",
        [
            new FormField { Id = "text", Label = "Your answer", Kind = FormFieldKind.Paragraph, MaxLength = 40_000, Value = new string('a', 5_000) },
            new FormField { Id = "zone", Label = "Zone", Kind = FormFieldKind.Choice, Choices = [.. Enumerable.Range(0, 150).Select(number => new FormChoice($"{number}", $"Zone {number}"))] },
            new FormField { Id = "day", Label = "Day", Kind = FormFieldKind.Choice, Value = "b", Choices = [new FormChoice("a", "A"), new FormChoice("b", "B")] },
        ]);

        var modal = ModalRenderer.Render(form, Thread);

        Assert.InRange(modal.Title!.Text.Length, 1, 24);
        Assert.Equal(("answer:1", Thread), (modal.CallbackId, PlaceText.Read(modal.PrivateMetadata)));
        var inputs = modal.Blocks.Cast<InputBlock>().ToDictionary(input => input.BlockId!);
        var text = Assert.IsType<PlainTextInputElement>(inputs["text"].Element);
        Assert.Equal((3_000, 3_000), (text.MaxLength, text.InitialValue!.Length));
        Assert.Contains("post it in the thread", inputs["text"].Hint!.Text, StringComparison.Ordinal);
        Assert.IsType<PlainTextInputElement>(inputs["zone"].Element);
        Assert.Equal("b", Assert.IsType<StaticSelectElement>(inputs["day"].Element).InitialOption?.Value);
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

    private static IEnumerable<string> Texts(MessagePart part) => part.Blocks().SelectMany(block => block switch
    {
        HeaderBlock header => [header.Text.Text],
        RichTextBlock rich => rich.Elements.SelectMany(Texts),
        _ => [],
    });

    private static IEnumerable<string> Texts(RichTextPart part) => part switch
    {
        RichTextSection section => section.Elements.OfType<RichTextWords>().Select(words => words.Text),
        RichTextPreformatted code => code.Elements.OfType<RichTextWords>().Select(words => words.Text),
        RichTextList list => list.Elements.SelectMany(Texts),
        _ => [],
    };
}
