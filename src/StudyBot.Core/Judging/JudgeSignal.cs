using StudyBot.Core.History;

namespace StudyBot.Core.Judging;

/// <summary>Tells the judge's pipeline that an answer waits.</summary>
public sealed class JudgeSignal : WorkSignal;
