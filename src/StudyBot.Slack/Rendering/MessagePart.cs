using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Rendering;

/// <summary>One of the messages a card becomes, in their order.</summary>
/// <param name="Text">What notifications show and screen readers say.</param>
/// <param name="Body">Everything above the picture.</param>
internal sealed record MessagePart(string Text, IReadOnlyList<Block> Body)
{
    private const int LongestDescription = 2_000;

    /// <summary>Has to be uploaded before a block can show it.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The whole text, for what is too long to be read as messages.</summary>
    public MessageFile? Document { get; init; }

    public IReadOnlyList<Block> Buttons { get; init; } = [];

    /// <param name="picture">The uploaded picture; null shows the message without one, whose text says the same.</param>
    public IReadOnlyList<Block> Blocks(SlackFile? picture = null) =>
    [
        .. Body,
        .. picture is null || Picture is null ? Array.Empty<Block>() : [new ImageBlock(Cut.To(Picture.AlternativeText, LongestDescription)) { SlackFile = picture }],
        .. Buttons,
    ];
}
