namespace StudyBot.Core.Scoring.Stemming;

/// <summary>Steps 0 to 5 of Porter2.</summary>
internal static class Porter2Steps
{
    /// <summary>Longest first, since the longest ending that is found decides; empty where a step's own rule follows.</summary>
    private static readonly (string Suffix, string Replacement)[] Step2Endings =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("ogist", "og"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"),
        ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3Endings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Endings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    public static void Run(ref StemBuffer word)
    {
        Step0(ref word);
        Step1A(ref word);
        Step1B(ref word);
        Step1C(ref word);
        Step2(ref word);
        Step3(ref word);
        Step4(ref word);
        Step5(ref word);
    }

    private static void Step0(ref StemBuffer word)
    {
        var count = word.EndsWith("'s'") ? 3 : word.EndsWith("'s") ? 2 : word.EndsWith("'") ? 1 : 0;
        word.Drop(count);
    }

    private static void Step1A(ref StemBuffer word)
    {
        if (word.EndsWith("sses"))
        {
            word.Drop(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Drop(word.Length > 4 ? 2 : 1);
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowelBefore(word.Length - 2))
        {
            word.Drop(1);
        }
    }

    private static void Step1B(ref StemBuffer word)
    {
        if (word.EndsWith("eedly") || word.EndsWith("eed"))
        {
            ReplaceEed(ref word, word.EndsWith("y") ? 5 : 3);
            return;
        }

        var count = word.EndsWith("ingly") ? 5 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (count == 0 || !word.HasVowelBefore(word.Length - count))
        {
            return;
        }

        if (count == 3 && KeepsIng(ref word))
        {
            return;
        }

        word.Drop(count);
        RepairEnd(ref word);
    }

    /// <summary>"proceed", "exceed" and "succeed" are no past tenses.</summary>
    private static void ReplaceEed(ref StemBuffer word, int count)
    {
        var before = word.Word[..^count];
        if (word.IsInR1(count) && before is not ("proc" or "exc" or "succ"))
        {
            word.Replace(count, "ee");
        }
    }

    /// <summary>"dying" is of "die"; "inning", "outing", "evening" and the like are words of their own.</summary>
    private static bool KeepsIng(ref StemBuffer word)
    {
        var before = word.Word[..^3];
        if (before.Length == 2 && before[1] is 'y' && !word.IsVowelAt(0))
        {
            word.Replace(4, "ie");
            return true;
        }

        return before is "inn" or "out" or "cann" or "herr" or "earr" or "even";
    }

    private static void RepairEnd(ref StemBuffer word)
    {
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Append('e');
        }
        else if (word.EndsInDouble())
        {
            if (word.Length > 3 || word[0] is not ('a' or 'e' or 'o'))
            {
                word.Drop(1);
            }
        }
        else if (word.IsShort())
        {
            word.Append('e');
        }
    }

    private static void Step1C(ref StemBuffer word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !word.IsVowelAt(word.Length - 2))
        {
            word.Replace(1, "i");
        }
    }

    private static void Step2(ref StemBuffer word)
    {
        foreach (var (suffix, replacement) in Step2Endings)
        {
            if (!word.EndsWith(suffix))
            {
                continue;
            }

            if (word.IsInR1(suffix.Length) && IsAllowedInStep2(ref word, suffix))
            {
                word.Replace(suffix.Length, replacement);
            }

            return;
        }
    }

    private static bool IsAllowedInStep2(ref StemBuffer word, string suffix)
    {
        var before = word.Length > suffix.Length ? word[word.Length - suffix.Length - 1] : '\0';
        return suffix switch
        {
            "ogi" => before == 'l',
            "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            _ => true,
        };
    }

    private static void Step3(ref StemBuffer word)
    {
        foreach (var (suffix, replacement) in Step3Endings)
        {
            if (!word.EndsWith(suffix))
            {
                continue;
            }

            if (word.IsInR1(suffix.Length) && (suffix != "ative" || word.IsInR2(suffix.Length)))
            {
                word.Replace(suffix.Length, replacement);
            }

            return;
        }
    }

    private static void Step4(ref StemBuffer word)
    {
        foreach (var suffix in Step4Endings)
        {
            if (!word.EndsWith(suffix))
            {
                continue;
            }

            if (word.IsInR2(suffix.Length) && (suffix != "ion" || word[word.Length - 4] is 's' or 't'))
            {
                word.Drop(suffix.Length);
            }

            return;
        }
    }

    private static void Step5(ref StemBuffer word)
    {
        if (word.EndsWith("e"))
        {
            if (word.IsInR2(1) || (word.IsInR1(1) && !word.EndsInShortSyllable(word.Length - 1)))
            {
                word.Drop(1);
            }
        }
        else if (word.EndsWith("ll") && word.IsInR2(1))
        {
            word.Drop(1);
        }
    }
}
