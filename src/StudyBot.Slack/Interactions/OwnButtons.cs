namespace StudyBot.Slack.Interactions;

/// <summary>The buttons that the adapter answers itself; the product never hears of them.</summary>
internal static class OwnButtons
{
    private const string OpenFormVerb = "~form:";
    private const string RunVerb = "~run:";
    private const string ShowWhisperVerb = "~told:";

    /// <summary>Slack's limit for an action's id.</summary>
    private const int Longest = 255;

    public static string OpenForm(string formId) => OpenFormVerb + formId;

    public static string? FormId(string buttonId) => Rest(buttonId, OpenFormVerb);

    /// <summary>Carries a command out, where it cannot be typed.</summary>
    public static string Run(string command) => RunVerb + command;

    public static string? Command(string buttonId) => Rest(buttonId, RunVerb);

    /// <param name="key">Of the whisper, which only the member may see.</param>
    public static string ShowWhisper(string memberId, string key)
    {
        var id = $"{ShowWhisperVerb}{memberId}:{key}";
        return id.Length <= Longest ? id : $"{ShowWhisperVerb}{memberId}:";
    }

    public static (string MemberId, string Key)? Whisper(string buttonId) =>
        Rest(buttonId, ShowWhisperVerb)?.Split(':', 2) is [var member, var key] ? (member, key) : null;

    private static string? Rest(string buttonId, string verb) =>
        buttonId.StartsWith(verb, StringComparison.Ordinal) ? buttonId[verb.Length..] : null;
}
