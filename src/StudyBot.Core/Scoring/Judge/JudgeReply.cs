namespace StudyBot.Core.Scoring.Judge;

/// <summary>What the judge said, word for word.</summary>
public sealed record JudgeReply(string Text, int InputTokens, int OutputTokens)
{
    public int Tokens => InputTokens + OutputTokens;
}
