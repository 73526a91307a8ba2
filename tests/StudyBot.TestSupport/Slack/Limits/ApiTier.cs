namespace StudyBot.TestSupport.Slack.Limits;

/// <summary>Requests a minute, by method and workspace (docs.slack.dev/apis/web-api/rate-limits).</summary>
internal enum ApiTier
{
    Unlimited = int.MaxValue,
    Two = 20,
    Three = 50,
    Four = 100,

    /// <summary>"Several hundred messages per minute" for the whole workspace, besides one a second in each channel.</summary>
    Posting = 300,

    /// <summary>auth.test: "hundreds of requests per minute".</summary>
    Special = 600,
}
