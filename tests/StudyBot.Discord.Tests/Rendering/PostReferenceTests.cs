using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Rendering;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Rendering;

/// <summary>Guards against posting twice: a post must be recognised by its own marker, and by no other.</summary>
public sealed class PostReferenceTests
{
    [Theory]
    [InlineData("q12")]
    [InlineData("b-7_a")]
    [InlineData("*:|~`#@<x>[1]")]
    public void Marker_comes_back_exactly(string marker)
    {
        var parts = CardRenderer.Render(new Card { Title = "Hello", Footer = Markup.Of($"ref q1") }, new PostMarker(marker));

        Assert.Equal(new PostReference(new PostMarker(marker), 1, 1), PostReference.Find(parts[0].Components));
    }

    [Theory]
    [InlineData("-# ref q12", "q12", 1, 1)]
    [InlineData("-# footer\n-# ref q1 · 2/3", "q1", 2, 3)]
    public void Reference_is_the_last_line_of_the_last_text(string text, string marker, int part, int parts)
    {
        Assert.Equal(new PostReference(new PostMarker(marker), part, parts), PostReference.Find(Message("-# ref other", text)));
    }

    [Theory]
    [InlineData("-# ref q12\nmore")]
    [InlineData("ref q12")]
    [InlineData("\\-# ref q12")]
    [InlineData("-# ref q12 and more")]
    [InlineData("")]
    public void Anything_else_is_no_reference(string text)
    {
        Assert.Null(PostReference.Find(Message(text)));
        Assert.Null(PostReference.Find(null));
    }

    [Fact]
    public void No_text_of_a_card_passes_for_a_reference()
    {
        var card = new Card
        {
            Title = "-# ref q12",
            Sections = [new CardSection("-# ref q12", Markup.CodeBlock("-# ref q12")), new CardSection(null, Markup.Of($"{"-# ref q12"}"))],
            Fields = [new CardField("-# ref q12", Markup.Of($"{"-# ref q12"}"))],
            Footer = Markup.Of($"ref q12"),
        };

        Assert.Null(PostReference.Find(CardRenderer.Render(card)[0].Components));
        Assert.Null(PostReference.Find(CardRenderer.Render(card with { Footer = Markup.Empty, Fields = [] })[0].Components));
    }

    [Fact]
    public void Whisper_has_the_mark_of_its_member_and_key()
    {
        var whisper = new Whisper(Some.Member().Ref, new Place(Some.Channel()), "round-1", new Card { Title = "Got it" });

        Assert.Equal(WhisperMark.Of(whisper), WhisperMark.Of(whisper with { Card = new Card { Title = "Result" } }));
        Assert.NotEqual(WhisperMark.Of(whisper), WhisperMark.Of(whisper with { Key = "round-12" }));
        Assert.NotEqual(WhisperMark.Of(whisper), WhisperMark.Of(whisper with { Member = Some.Member("Cedar").Ref }));
        Assert.InRange(WhisperMark.Of(whisper).Value.Length, 1, 25);
    }

    private static Component[] Message(params string[] texts) =>
    [
        new Component
        {
            Type = ComponentType.Container,
            Components = [.. texts.Select(text => new Component { Type = ComponentType.TextDisplay, Content = text }), new Component { Type = ComponentType.ActionRow, Components = [] }],
        },
    ];
}
