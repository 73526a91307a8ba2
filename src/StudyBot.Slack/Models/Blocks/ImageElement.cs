namespace StudyBot.Slack.Models.Blocks;

/// <summary>A small picture beside a section: either by its address or as a file in Slack.</summary>
internal sealed record ImageElement(string AltText) : BlockElement
{
    public string? ImageUrl { get; init; }

    public SlackFile? SlackFile { get; init; }
}
