namespace StudyBot.Slack.Models.Answers;

/// <param name="UploadUrl">Takes the bytes, from whoever knows it.</param>
internal sealed record UploadTicketAnswer(string UploadUrl, string FileId) : SlackAnswer
{
    public override string ToString() => nameof(UploadTicketAnswer);
}
