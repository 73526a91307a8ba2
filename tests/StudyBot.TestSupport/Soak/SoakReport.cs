namespace StudyBot.TestSupport.Soak;

/// <summary>How a soak went.</summary>
/// <param name="Problems">What was not as it must be, as sentences; empty when all is well.</param>
/// <param name="Faults">How often each kind was injected.</param>
/// <param name="Logged">How often each sentence was logged, from a warning on.</param>
public sealed record SoakReport(
    IReadOnlyList<string> Problems,
    int Answers,
    int Restarts,
    IReadOnlyDictionary<string, int> Faults,
    IReadOnlyDictionary<string, int> Logged,
    int Requests);
