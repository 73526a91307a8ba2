namespace StudyBot.Tests.WholeBot;

/// <summary>Answers to the sample bank's question.</summary>
internal static class SampleAnswers
{
    public const string Channel = "ml-engineer";

    /// <summary>Names every concept.</summary>
    public const string Good =
        "The features are old because every column is written a day late. I would compute each feature point in time, because "
        + "otherwise the future gets in, measure how late each source is, and alert somebody when a feature changes.";

    /// <summary>Names one concept.</summary>
    public const string Weak =
        "I would look at each column of the stale features and find out how late it is written, because a delay of one whole day is a lot "
        + "for a model that decides about orders within minutes.";
}
