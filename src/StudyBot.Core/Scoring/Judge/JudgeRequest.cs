namespace StudyBot.Core.Scoring.Judge;

/// <summary>One question to the judge.</summary>
/// <param name="System">What the judge is told about its work; never a word of the answer.</param>
/// <param name="User">The question, the criteria and the answer as data.</param>
/// <param name="Schema">The JSON schema of the reply.</param>
/// <param name="Content">
/// A hash of everything that makes a difference: schema, prompt, question, criteria, answer, sample. The delimiters, which differ in every
/// call, are not part of it.
/// </param>
/// <param name="AnswerHash">A hash of the answer alone, by which everything said about it can be found and deleted.</param>
public sealed record JudgeRequest(string System, string User, string Schema, string Content, string AnswerHash, int Seed);
