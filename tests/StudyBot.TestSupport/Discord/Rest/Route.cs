namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>One endpoint, with its path as the OpenAPI document writes it.</summary>
internal sealed record Route(string Method, string Template, Func<RestCall, RestAnswer> Handle)
{
    private readonly string[] _steps = Template.Split('/');

    /// <summary>The interaction's own token is enough, and the global limit does not count it.</summary>
    public bool IsInteraction { get; init; }

    public int Literals => _steps.Count(step => !IsName(step));

    /// <summary>What the names in the template stand for; null when the path is another one.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var steps = path.Split('/');
        return steps.Length == _steps.Length && _steps.Zip(steps).All(pair => IsName(pair.First) || pair.First == pair.Second)
            ? _steps.Zip(steps).Where(pair => IsName(pair.First)).ToDictionary(pair => pair.First[1..^1], pair => pair.Second)
            : null;
    }

    private static bool IsName(string step) => step.StartsWith('{');
}
