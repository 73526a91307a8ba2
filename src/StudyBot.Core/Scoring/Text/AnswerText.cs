using System.Runtime.InteropServices;

namespace StudyBot.Core.Scoring.Text;

/// <summary>A text as the scorer reads it: its first words in plain letters, each with its place in what was written.</summary>
internal sealed class AnswerText
{
    /// <summary>Words that are scored; the rest of a longer answer is not read.</summary>
    public const int MostWords = 600;

    private readonly List<Token> _tokens;
    private readonly char[] _words;

    private AnswerText(string original, TokenizedText read)
    {
        Original = original;
        _tokens = read.Tokens;
        _words = read.Words;
        IsCutShort = read.HasMore;
    }

    public string Original { get; }

    public bool IsCutShort { get; }

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public int Count => _tokens.Count;

    public static AnswerText Read(string original, int mostWords = MostWords)
    {
        using var folded = FoldedText.Fold(original);
        ChatMarkup.Simplify(folded.Characters);
        return new AnswerText(original, Tokenizer.Read(folded, mostWords));
    }

    /// <summary>The folded word of a token.</summary>
    public ReadOnlySpan<char> Word(int index) => _words.AsSpan(_tokens[index].WordStart, _tokens[index].WordLength);

    /// <summary>The original from the first of these words to the end of the last.</summary>
    public string Quote(TokenSpan span) => Original[_tokens[span.Start].Start.._tokens[span.End - 1].End];
}
