namespace StudyBot.Benchmarks;

/// <summary>Members of a platform on this machine who answer, and do other things meanwhile.</summary>
internal interface IBusyGroup : IAsyncDisposable
{
    LoadBot Bot { get; }

    Task OpenAsync(int rounds, int members);

    Task SayAsync(int member, int round, string text);

    /// <summary>Does one of the things that members do besides answering, and waits for the first answer.</summary>
    /// <returns>What kind of answer it was.</returns>
    Task<string> InteractAsync(int member, int number);

    /// <summary>How long the platform waited for the bot's acknowledgements since the last call, by what they were for.</summary>
    IReadOnlyDictionary<string, Percentiles> TakeAcknowledgements();
}
