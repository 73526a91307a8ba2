namespace StudyBot.TestSupport.Faults;

/// <summary>The process ends here: nothing it does after this reaches anything outside it.</summary>
public sealed class SimulatedCrashException(string where) : Exception($"The process died {where}.");
