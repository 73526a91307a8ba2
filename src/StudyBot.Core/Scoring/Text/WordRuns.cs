namespace StudyBot.Core.Scoring.Text;

/// <summary>Runs of four words as numbers, to recognise what one text has from another.</summary>
internal static class WordRuns
{
    public const int Length = 4;

    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    public static HashSet<ulong> Of(params IEnumerable<string> texts)
    {
        var runs = new HashSet<ulong>();
        foreach (var text in texts)
        {
            var read = AnswerText.Read(text);
            for (var start = 0; start + Length <= read.Count; start++)
            {
                runs.Add(At(read, start));
            }
        }

        return runs;
    }

    /// <summary>FNV-1a over four words with a stop after each.</summary>
    public static ulong At(AnswerText text, int start)
    {
        var hash = HashStart;
        for (var index = start; index < start + Length; index++)
        {
            foreach (var character in text.Word(index))
            {
                hash = (hash ^ character) * HashFactor;
            }

            hash = (hash ^ ' ') * HashFactor;
        }

        return hash;
    }
}
