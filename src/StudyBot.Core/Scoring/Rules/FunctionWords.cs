using System.Collections.Frozen;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>The words that hold English sentences together. Lists of terms lack them.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        """
        a about above after again against all also although am an and any are aren't as at be because been before being below between both
        but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else even every few for from
        further get gets had has hasn't have haven't having he her here hers him his how however i i'd i'll i'm i've if in into is isn't it
        it's its itself just let let's like many may me might more most much must my need no nor not now of off on once one only or other
        our ours out over own per rather same shall she should since so some such than that that's the their them then there these they
        they're this those though through to too under until up upon us very was wasn't we we'd we'll we're we've were what when where
        whether which while who whose why will with within without won't would wouldn't yet you you'd you'll you're your
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
