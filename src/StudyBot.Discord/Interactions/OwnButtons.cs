namespace StudyBot.Discord.Interactions;

/// <summary>The buttons that the adapter answers itself; the product never hears of them.</summary>
internal static class OwnButtons
{
    private const string OpenFormVerb = "~form:";

    private const string ShowWhisperVerb = "~told:";

    /// <summary>Discord's limit for a custom id.</summary>
    private const int Longest = 100;

    /// <returns>Null when the form's id leaves no room.</returns>
    public static string? OpenForm(string formId) => Fitting(OpenFormVerb + formId);

    public static string? FormId(string buttonId) => Rest(buttonId, OpenFormVerb);

    /// <param name="key">Of the whisper, which only the member may see.</param>
    public static string ShowWhisper(string memberId, string key) =>
        Fitting($"{ShowWhisperVerb}{memberId}:{key}") ?? $"{ShowWhisperVerb}{memberId}:";

    public static (string MemberId, string Key)? Whisper(string buttonId) =>
        Rest(buttonId, ShowWhisperVerb)?.Split(':', 2) is [var member, var key] ? (member, key) : null;

    private static string? Fitting(string id) => id.Length <= Longest ? id : null;

    private static string? Rest(string buttonId, string verb) =>
        buttonId.StartsWith(verb, StringComparison.Ordinal) ? buttonId[verb.Length..] : null;
}
