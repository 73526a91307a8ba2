using System.Collections.Frozen;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Counts what <see cref="AnswerShape"/> holds, in one pass.</summary>
internal static class ShapeReader
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Connectives = Number(
        "because", "since", "so", "therefore", "otherwise", "thus", "hence", "means", "leads", "if", "unless", "but", "however", "although",
        "though", "whereas", "while", "instead", "rather", "depends", "versus", "yet", "despite");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Sequencers = Number(
        "first", "firstly", "second", "secondly", "third", "then", "next", "finally", "lastly", "before", "after", "step",
        "afterwards", "1", "2", "3");

    public static AnswerShape Read(AnswerText text) => Read(text, new TokenSpan(0, text.Count), readsCode: false);

    /// <param name="readsCode">Counts code blocks as prose.</param>
    public static AnswerShape Read(AnswerText text, TokenSpan span, bool readsCode)
    {
        var prose = 0;
        var function = 0;
        var sentences = 0;
        var segments = 0;
        var paragraphs = 0;
        var items = 0;
        var first = 0;
        var connectives = 0;
        var sequencers = 0;
        for (var index = span.Start; index < span.End; index++)
        {
            var token = text.Tokens[index];
            if (token.IsCode && !readsCode)
            {
                continue;
            }

            var word = text.Word(index);
            prose++;
            function += FunctionWords.Contains(word) ? 1 : 0;
            sentences += token.Before >= Gap.Sentence || token.StartsItem ? 1 : 0;
            segments += token.Before >= Gap.Clause || token.StartsItem ? 1 : 0;
            paragraphs += token.Before == Gap.Paragraph ? 1 : 0;
            items += token.StartsItem ? 1 : 0;
            first += sentences <= 1 ? 1 : 0;
            connectives |= Connectives.TryGetValue(word, out var connective) ? 1 << connective : 0;
            sequencers |= Sequencers.TryGetValue(word, out var sequencer) ? 1 << sequencer : 0;
        }

        return new AnswerShape
        {
            Words = span.Length,
            ProseWords = prose,
            FunctionWords = function,
            Sentences = sentences,
            Segments = segments,
            Paragraphs = paragraphs,
            Items = items,
            WordsInFirstSentence = first,
            Connectives = int.PopCount(connectives),
            Sequencers = int.PopCount(sequencers),
            FormulaSigns = CountFormulaSigns(text, span),
        };
    }

    private static int CountFormulaSigns(AnswerText text, TokenSpan span)
    {
        if (span.Length == 0)
        {
            return 0;
        }

        var start = span.Start == 0 ? 0 : text.Tokens[span.Start].Start;
        var read = text.Original.AsSpan(start..text.Tokens[span.End - 1].End);
        return read.Count('=') + read.Count('^') + read.Count('≤') + read.Count('≥') +
            read.Count('∑') + read.Count('√') + read.Count('·');
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Number(params string[] words) =>
        words.Select((word, place) => KeyValuePair.Create(word, place)).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
}
