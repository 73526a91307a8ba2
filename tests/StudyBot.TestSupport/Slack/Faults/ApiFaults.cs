namespace StudyBot.TestSupport.Slack.Faults;

/// <summary>What is to go wrong with the requests to come.</summary>
public sealed class ApiFaults
{
    private readonly Lock _lock = new();
    private readonly List<Script> _scripts = [];

    /// <param name="times">How many of the matching requests it befalls.</param>
    /// <param name="method">As <c>chat.postMessage</c>; null for any.</param>
    public void Add(ApiFault fault, int times = 1, string? method = null)
    {
        lock (_lock)
        {
            _scripts.Add(new Script(fault, method) { Left = times });
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _scripts.Clear();
        }
    }

    internal IReadOnlyList<ApiFault> Take(string method)
    {
        lock (_lock)
        {
            var due = _scripts.Where(script => script.Method is null || script.Method == method).ToList();
            due.ForEach(script => script.Left--);
            _scripts.RemoveAll(script => script.Left == 0);
            return [.. due.Select(script => script.Fault)];
        }
    }

    private sealed record Script(ApiFault Fault, string? Method)
    {
        public int Left { get; set; }
    }
}
