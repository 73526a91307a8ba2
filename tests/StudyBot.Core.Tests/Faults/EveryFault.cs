using System.Collections.Concurrent;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Plays a story once for every fault and says all that went wrong, by fault point.</summary>
internal static class EveryFault
{
    private const int MostShown = 5;

    public static async Task PlayAsync<T>(IReadOnlyCollection<T> cases, Func<T, Task> play)
    {
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(cases, async (item, _) =>
        {
            try
            {
                await play(item);
            }
            catch (Exception failure)
            {
                failures.Enqueue($"{item}: {failure.Message}\n{failure.StackTrace}");
            }
        });
        Assert.True(
            failures.IsEmpty,
            $"{failures.Count} of {cases.Count} stories ended wrongly.\n{string.Join("\n\n", failures.Take(MostShown))}");
    }
}
