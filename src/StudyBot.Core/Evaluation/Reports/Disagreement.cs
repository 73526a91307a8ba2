namespace StudyBot.Core.Evaluation.Reports;

/// <summary>An answer on which scorer and person are far apart: what to read first.</summary>
/// <param name="Human">0 to 1.</param>
/// <param name="Machine">0 to 1.</param>
/// <param name="Evidence">What the scorer went by.</param>
/// <param name="Excerpt">The beginning of the answer.</param>
public sealed record Disagreement(string Answer, double Human, double Machine, int HumanLevel, int MachineLevel, string Evidence, string Excerpt);
