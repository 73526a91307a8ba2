namespace StudyBot.Slack.Models.Answers;

/// <param name="Url">Good for one connection, and a secret: it lets in whoever knows it.</param>
internal sealed record ConnectionAnswer(string Url) : SlackAnswer
{
    public override string ToString() => nameof(ConnectionAnswer);
}
