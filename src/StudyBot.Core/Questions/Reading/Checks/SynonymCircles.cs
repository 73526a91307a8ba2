namespace StudyBot.Core.Questions.Reading.Checks;

/// <summary>Finds sets that use themselves, directly or through others. Without recursion: a chain may be as long as a file.</summary>
internal static class SynonymCircles
{
    /// <summary>Circles that have no set in common, each beginning with its first name in the alphabet.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, IEnumerable<string>> uses)
    {
        var circles = new List<IReadOnlyList<string>>();
        var open = uses.ToDictionary(pair => pair.Key, pair => pair.Value.Where(uses.ContainsKey).ToHashSet());
        Resolve(open);
        while (open.Count > 0)
        {
            var circle = Walk(open);
            circles.Add(circle);
            foreach (var name in circle)
            {
                open.Remove(name);
            }

            foreach (var used in open.Values)
            {
                used.ExceptWith(circle);
            }

            Resolve(open);
        }

        return circles;
    }

    /// <summary>Removes the sets that lead nowhere, then those that used only them, and so on; what stays leads to a circle.</summary>
    private static void Resolve(Dictionary<string, HashSet<string>> open)
    {
        var users = open
            .SelectMany(pair => pair.Value, (pair, used) => (User: pair.Key, Used: used))
            .ToLookup(pair => pair.Used, pair => pair.User);
        var resolved = new Queue<string>(open.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key));
        while (resolved.TryDequeue(out var name))
        {
            open.Remove(name);
            foreach (var user in users[name].Where(user => open[user].Remove(name) && open[user].Count == 0))
            {
                resolved.Enqueue(user);
            }
        }
    }

    /// <summary>From any set that is left every step stays among those left, so a name must come again.</summary>
    private static string[] Walk(Dictionary<string, HashSet<string>> open)
    {
        var path = new List<string>();
        var seen = new HashSet<string>();
        var name = open.Keys.Min(StringComparer.Ordinal)!; // Not empty, see Find.
        while (seen.Add(name))
        {
            path.Add(name);
            name = open[name].Min(StringComparer.Ordinal)!; // Not empty, or Resolve would have removed it.
        }

        var circle = path[path.IndexOf(name)..];
        var first = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        return [.. circle[first..], .. circle[..first]];
    }
}
