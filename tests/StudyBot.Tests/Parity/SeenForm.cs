namespace StudyBot.Tests.Parity;

/// <summary>An open form.</summary>
/// <param name="Fields">What each field holds, by its id.</param>
/// <param name="Choices">For fields with choices: the value of each label.</param>
internal sealed record SeenForm(
    string Id, IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Choices);
