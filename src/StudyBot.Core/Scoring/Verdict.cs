namespace StudyBot.Core.Scoring;

public enum Verdict
{
    Missed,
    Partly,
    Met,
}
