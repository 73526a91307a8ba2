using StudyBot.Core.Answers;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Judging;

/// <summary>One version of an answer to be judged, with where it belongs.</summary>
public sealed record JudgeWork(Judgement Judgement, AnswerRevision Revision, Round Round, Subscription Subscription);
