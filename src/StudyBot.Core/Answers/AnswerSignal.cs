using StudyBot.Core.History;

namespace StudyBot.Core.Answers;

/// <summary>Tells the answer pipeline that there is something to do.</summary>
public sealed class AnswerSignal : WorkSignal;
