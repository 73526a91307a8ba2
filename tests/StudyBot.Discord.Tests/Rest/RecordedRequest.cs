namespace StudyBot.Discord.Tests.Rest;

/// <summary>A request as it came over the line.</summary>
internal sealed record RecordedRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body);
