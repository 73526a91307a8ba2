namespace StudyBot.Hosting;

/// <param name="Key">As it was written, e.g. <c>Playground:Prot</c>.</param>
/// <param name="Meant">The setting that was probably meant, or null.</param>
internal sealed record UnknownSetting(string Key, string? Meant);
