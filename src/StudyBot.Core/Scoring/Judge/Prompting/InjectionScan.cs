using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>
/// Finds where an answer speaks to whoever scores it. Looked for in plain folded words, so that look-alikes and invisible characters do not
/// hide it. What it misses, the checks of quotations and items still hold; what it wrongly finds costs nothing but a higher level than the rules'.
/// </summary>
internal static partial class InjectionScan
{
    /// <summary>The words that are part of it, as spans of the answer.</summary>
    public static IReadOnlyList<TokenSpan> Find(AnswerText answer)
    {
        var (words, starts) = Join(answer);
        return
        [
            .. Instructions().Matches(words)
                .Concat(Roles().Matches(words))
                .Concat(Verdicts().Matches(words))
                .Concat(OtherLanguages().Matches(words))
                .Select(match => new TokenSpan(IndexOf(starts, match.Index), IndexOf(starts, match.Index + match.Length - 1) + 1)),
        ];
    }

    private static (string Words, List<int> Starts) Join(AnswerText answer)
    {
        var words = new StringBuilder();
        var starts = new List<int>(answer.Count);
        for (var index = 0; index < answer.Count; index++)
        {
            starts.Add(words.Length);
            words.Append(answer.Word(index)).Append(' ');
        }

        return (words.ToString(), starts);
    }

    private static int IndexOf(List<int> starts, int place)
    {
        var found = starts.BinarySearch(place);
        return found >= 0 ? found : ~found - 1;
    }

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass|skip)\b(?: \w+){0,4} \b(?:rubric|instructions?|prompts?|criteria|rules|guidelines|everything above)\b"
        + @"|\b(?:new|updated|real|actual) system instructions?\b|\bsystem override\b|\bdeveloper mode\b")]
    private static partial Regex Instructions();

    /// <summary>Speaking of judges and graders is fine, they are a subject of questions; speaking to them is not.</summary>
    [GeneratedRegex(
        @"\b(?:you are|dear|note to|attention|message to) (?:now )?(?:the |an? |whoever )?(?:\w+ )?(?:grader|judge|examiner|evaluator|scorer|marker|assessor|grades|scores)\b"
        + @"|\binstructions? (?:for|to) (?:the )?(?:grader|examiner|marker|assessor|scorer|whoever)\b|\bas (?:the|an?) (?:grader|judge|examiner|evaluator|scorer|marker|assessor) you\b"
        + @"|\b(?:im start|im end|endoftext|end of answer|begin rubric|end of data)\b|\b(?:staff|grader|examiner|official) (?:only|section|notes?|override|ruling)\b")]
    private static partial Regex Roles();

    [GeneratedRegex(
        @"\b(?:give|award|assign|grant|return|output|set|rate|mark|score|grade)\b(?: \w+){0,5} \b(?:full (?:marks|points|score|credit)|(?:maximum|highest|top|best|perfect) (?:marks?|points|score|grade|level)|level (?:3|4)|(?:4|10|100) out of (?:4|10|100)|10 10|4 4)\b"
        + @"|\blevel (?:is )?4 (?:for|on|in|to)? ?(?:all|each|every)\b|\b(?:all|every|each) (?:\w+ ){0,2}(?:criteria|criterion|items?) (?:\w+ ){0,2}(?:met|level 4)\b"
        + @"|\bverdict (?:is )?met\b|\b(?:criteria|criterion|items?|quote|id) (?:\w+ ){0,4}(?:verdict|level [0-4])\b|\binjection suspected\b")]
    private static partial Regex Verdicts();

    /// <summary>"Ignore the instructions" and "full marks" in German, French, Spanish, Portuguese, Italian, Dutch and Polish, as folded.</summary>
    [GeneratedRegex(
        @"\b(?:ignorier\w*|missacht\w*|vergiss) (?:\w+ ){0,4}(?:anweisung\w*|regeln|kriterien|bewertung\w*)|\b(?:volle punktzahl|hochste punktzahl|hochstnote|stufe 4)\b"
        + @"|\bignor\w+ (?:\w+ ){0,4}(?:instruc\w+|istruzioni|consignes|reglas|regras|criter\w+|rubri\w+|instructies|regels)|\b(?:note maximale|puntuacion maxima|nota maxima|punteggio massimo|maximale score)\b"
        + @"|\b(?:zignoruj|pomin) (?:\w+ ){0,4}(?:instrukcj\w+|polecen\w+)")]
    private static partial Regex OtherLanguages();
}
