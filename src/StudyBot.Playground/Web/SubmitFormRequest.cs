namespace StudyBot.Playground.Web;

internal sealed record SubmitFormRequest(
    string MemberId, string ChannelId, string FormId, IReadOnlyDictionary<string, string> Values, string? ThreadId = null);
