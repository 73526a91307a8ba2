namespace StudyBot.Benchmarks;

/// <summary>What members write.</summary>
internal static class LoadTexts
{
    private const string Body =
        "I would first check when each column is written, because a value that is filled after the outcome gives the label away. Then I would split "
        + "the data by time and not at random, measure the delay of every source, and watch precision and recall on live traffic. If the new "
        + "model falls behind, I roll it back and look at the slice where it does worst before I train again.";

    /// <summary>As long as answers usually are; each another one.</summary>
    public static string Answer(int number) => $"Answer {number}. {Body}";

    public static string Talk(int number) => $"Message {number}: has anybody read the paper about this from last week, and was it any good?";
}
