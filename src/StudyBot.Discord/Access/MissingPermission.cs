namespace StudyBot.Discord.Access;

/// <summary>A permission the bot lacks in a channel, and what takes it away.</summary>
/// <param name="Channel">Its name, without the hash.</param>
/// <param name="Cause">After the colon of the sentence.</param>
internal sealed record MissingPermission(PermissionNeed Need, string Channel, string Cause)
{
    /// <summary>For a person, in plain text.</summary>
    public string Sentence => $"Missing \"{PermissionNames.Of(Need.Permission)}\" in #{Channel} (to {Need.Purpose}): {Cause}.";
}
