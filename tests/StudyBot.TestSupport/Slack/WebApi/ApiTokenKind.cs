namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>What a method is called with.</summary>
internal enum ApiTokenKind
{
    Bot,
    App,
    None,
}
