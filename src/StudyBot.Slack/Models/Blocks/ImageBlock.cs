namespace StudyBot.Slack.Models.Blocks;

/// <summary>A picture: either by its address or as a file that was uploaded to Slack.</summary>
/// <param name="AltText">What screen readers say; at most 2,000 characters, and never missing.</param>
internal sealed record ImageBlock(string AltText) : Block
{
    public string? ImageUrl { get; init; }

    public SlackFile? SlackFile { get; init; }

    /// <summary>Plain, at most 2,000 characters.</summary>
    public TextObject? Title { get; init; }
}
