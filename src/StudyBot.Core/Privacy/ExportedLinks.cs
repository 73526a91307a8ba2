namespace StudyBot.Core.Privacy;

/// <summary>What is kept about a member being the same person as others.</summary>
/// <param name="CodeUntil">Until when their code is or was good; null when it was used or is forgotten.</param>
/// <param name="WrongCodesAt">When they typed codes that did not work, as long as that is kept.</param>
public sealed record ExportedLinks(
    IReadOnlyList<ExportedLink> With, DateTimeOffset? CodeUntil, IReadOnlyList<DateTimeOffset> WrongCodesAt);
