using System.Runtime.InteropServices;

namespace StudyBot.Core.Scoring.Text;

/// <summary>A text as the scorer reads it: its first words in plain letters, each with its place in what was written.</summary>
internal sealed class AnswerText
{
    /// <summary>Words that are scored; the rest of a longer answer is not read.</summary>
    public const int MostWords = 600;

    private readonly List<Token> _tokens;
    private readonly char[] _words;

    private AnswerText(string original, List<Token> tokens, char[] words, bool isCutShort)
    {
        Original = original;
        _tokens = tokens;
        _words = words;
        IsCutShort = isCutShort;
    }

    public string Original { get; }

    public bool IsCutShort { get; }

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public int Count => _tokens.Count;

    public static AnswerText Read(string original, int mostWords = MostWords)
    {
        using var folded = FoldedText.Fold(original);
        ChatMarkup.Simplify(folded.Characters);
        var read = Tokenizer.Read(folded, mostWords);
        return new AnswerText(original, read.Tokens, read.Words, read.HasMore);
    }

    /// <summary>The same text as if these words were not there.</summary>
    public AnswerText Without(ReadOnlySpan<bool> marks)
    {
        var kept = new List<Token>(Count);
        for (var place = 0; place < Count; place++)
        {
            if (!marks[place])
            {
                kept.Add(_tokens[place]);
            }
        }

        return new AnswerText(Original, kept, _words, IsCutShort);
    }

    public AnswerText Without(TokenSpan part) => new(Original, [.. _tokens[..part.Start], .. _tokens[part.End..]], _words, IsCutShort);

    /// <summary>The folded word of a token.</summary>
    public ReadOnlySpan<char> Word(int index) => _words.AsSpan(_tokens[index].WordStart, _tokens[index].WordLength);

    /// <summary>The original from the first of these words to the end of the last.</summary>
    public string Quote(TokenSpan span) => Original[_tokens[span.Start].Start.._tokens[span.End - 1].End];
}
