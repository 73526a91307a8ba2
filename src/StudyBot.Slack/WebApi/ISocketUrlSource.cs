namespace StudyBot.Slack.WebApi;

/// <summary>Knows where the next connection goes.</summary>
internal interface ISocketUrlSource
{
    /// <summary>A new address each time: one is good for one connection.</summary>
    /// <exception cref="SlackApiException">Slack refuses, or cannot be reached.</exception>
    Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken);
}
