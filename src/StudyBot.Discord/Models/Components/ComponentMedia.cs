namespace StudyBot.Discord.Models.Components;

/// <summary>A picture or file by its address; <c>attachment://name</c> is a file of the same request.</summary>
internal sealed record ComponentMedia(string Url);
