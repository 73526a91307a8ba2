using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Models.Messages;

/// <summary>A message to post, or what shall change about one. It pings nobody unless asked to.</summary>
internal sealed record OutgoingMessage
{
    /// <summary>Discord's limit for a nonce.</summary>
    public const int LongestNonce = 25;

    /// <summary>At most 2,000 characters.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Left null, the files of the request are named; on an edit an empty list removes those there are.</summary>
    public IReadOnlyList<AttachmentRequest>? Attachments { get; init; }

    public MessageReference? MessageReference { get; init; }

    /// <summary>Only for posts in channels. The same nonce again, within minutes, returns the first message and posts no other.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce => Nonce is null ? null : true;
}
