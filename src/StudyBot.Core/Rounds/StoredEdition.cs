using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <summary>A question as it was posted, with its rubric, lens and synonyms. Never changed.</summary>
public sealed class StoredEdition
{
    public long Id { get; set; }

    public QuestionId QuestionId { get; set; }

    public int Version { get; set; }

    /// <summary>SHA-256 of <see cref="Json"/>, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required string Json { get; set; }
}
