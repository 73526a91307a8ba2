namespace StudyBot.Core.Scoring.Rules;

/// <summary>How an answer is built, without regard to what it says.</summary>
internal sealed record AnswerShape
{
    public required int Words { get; init; }

    /// <summary>Words outside code blocks.</summary>
    public required int ProseWords { get; init; }

    public required int FunctionWords { get; init; }

    /// <summary>Parts between full stops, lines and list items.</summary>
    public required int Sentences { get; init; }

    /// <summary>Parts between commas, full stops and lines.</summary>
    public required int Segments { get; init; }

    public required int Paragraphs { get; init; }

    public required int Items { get; init; }

    public required int WordsInFirstSentence { get; init; }

    /// <summary>Different words of reason or contrast.</summary>
    public required int Connectives { get; init; }

    /// <summary>Words that put steps in order.</summary>
    public required int Sequencers { get; init; }

    /// <summary>Signs of formulas.</summary>
    public required int FormulaSigns { get; init; }

    public decimal WordsPerSentence => Sentences == 0 ? 0 : (decimal)ProseWords / Sentences;

    public decimal WordsPerSegment => Segments == 0 ? 0 : (decimal)ProseWords / Segments;

    public decimal WordsPerItem => Items == 0 ? 0 : (decimal)ProseWords / Math.Max(Items, Sentences);

    public decimal FunctionWordShare => ProseWords == 0 ? 0 : (decimal)FunctionWords / ProseWords;
}
