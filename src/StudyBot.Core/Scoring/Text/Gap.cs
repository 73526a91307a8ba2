namespace StudyBot.Core.Scoring.Text;

/// <summary>What separates a word from the one before it, the weakest first.</summary>
internal enum Gap : byte
{
    Space,

    /// <summary>Comma, semicolon, colon, dash or arrow.</summary>
    Clause,

    Sentence,
    Line,
    Paragraph,
}
