namespace StudyBot.Core.Scoring.Judge.Reading;

internal enum ItemVerdict
{
    Unmet,
    Met,
    CannotAssess,
}
