namespace StudyBot.Core.Members.Linking;

/// <summary>How platforms are called where somebody is told about another than the one they read it on.</summary>
public static class PlatformNames
{
    /// <param name="platform">The short name, as in every reference.</param>
    public static string Of(string platform) => platform[..1].ToUpperInvariant() + platform[1..];

    /// <summary>Each once, with how many members there are on it when they are several.</summary>
    public static string Of(IEnumerable<LinkedIdentity> identities) => string.Join(", ", identities
        .GroupBy(identity => Of(identity.Platform))
        .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})"));
}
