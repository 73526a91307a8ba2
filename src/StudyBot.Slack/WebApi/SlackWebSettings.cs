namespace StudyBot.Slack.WebApi;

/// <summary>Where Slack's Web API is, and how long to wait for it.</summary>
internal sealed record SlackWebSettings
{
    public static Uri DefaultBaseAddress { get; } = new("https://slack.com/api/");

    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For files, which take as long as the line is slow.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For all attempts at opening a modal: three seconds after the interaction its trigger is worth nothing.</summary>
    public TimeSpan TriggerDeadline { get; init; } = TimeSpan.FromSeconds(2.5);
}
