namespace StudyBot.Core.Evaluation.Measures;

/// <summary>What a person and a scorer said about the same answer.</summary>
/// <param name="Human">0 to 1.</param>
/// <param name="Machine">0 to 1, before it was rounded to a level.</param>
public readonly record struct Pair(double Human, double Machine, int HumanLevel, int MachineLevel);
