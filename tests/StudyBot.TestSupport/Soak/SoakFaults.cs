namespace StudyBot.TestSupport.Soak;

/// <summary>Everything that can go wrong between the bot and a platform, by chance.</summary>
internal abstract class SoakFaults(Random random)
{
    private readonly SortedDictionary<string, int> _counts = [];

    /// <summary>How often each befell the bot.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    protected Random Random => random;

    /// <summary>Something that will befall the requests to come.</summary>
    public abstract void BreakRequests();

    /// <summary>Something that befalls the connection at once, or the next event on it.</summary>
    public abstract Task BreakConnectionAsync();

    protected Task Do(string name, Action act)
    {
        Count(name);
        act();
        return Task.CompletedTask;
    }

    protected void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    protected TimeSpan Seconds(double most) => TimeSpan.FromSeconds(random.NextDouble() * most);

    protected T Any<T>(T[] all) => all[random.Next(all.Length)];
}
