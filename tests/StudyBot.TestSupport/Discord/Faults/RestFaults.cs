namespace StudyBot.TestSupport.Discord.Faults;

/// <summary>What is to go wrong with the requests to come.</summary>
public sealed class RestFaults
{
    private readonly Lock _lock = new();
    private readonly List<Script> _scripts = [];

    /// <param name="times">How many of the matching requests it befalls.</param>
    /// <param name="method">Null for any.</param>
    /// <param name="path">A part of the path below <c>/api/v10</c>; empty for any.</param>
    public void Add(RestFault fault, int times = 1, string? method = null, string path = "")
    {
        lock (_lock)
        {
            _scripts.Add(new Script(fault, method, path) { Left = times });
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _scripts.Clear();
        }
    }

    internal IReadOnlyList<RestFault> Take(string method, string path)
    {
        lock (_lock)
        {
            var due = _scripts.Where(script => script.Fits(method, path)).ToList();
            due.ForEach(script => script.Left--);
            _scripts.RemoveAll(script => script.Left == 0);
            return [.. due.Select(script => script.Fault)];
        }
    }

    private sealed record Script(RestFault Fault, string? Method, string Path)
    {
        public int Left { get; set; }

        public bool Fits(string method, string path) => (Method is null || Method == method) && path.Contains(Path, StringComparison.Ordinal);
    }
}
