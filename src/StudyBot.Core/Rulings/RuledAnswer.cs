using StudyBot.Core.Answers;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Rulings;

/// <summary>The version of a member's answer that a ruling is about: the ranked one, else the one that stands.</summary>
public sealed record RuledAnswer(Answer Answer, AnswerRevision Revision, AnswerScore Score, Round Round, QuestionEdition Edition, string Member);
