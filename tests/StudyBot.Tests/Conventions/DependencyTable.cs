using System.Text.RegularExpressions;

namespace StudyBot.Tests.Conventions;

/// <summary>The two tables of docs/ARCHITECTURE.md: which namespace may use which, and where each package may be used.</summary>
internal sealed partial class DependencyTable
{
    private const string Ours = "StudyBot";

    /// <summary>They put together what is below them, and speak for nothing but their own files.</summary>
    private static readonly string[] Roots = [Ours, $"{Ours}.Core"];

    private readonly Dictionary<string, IReadOnlyList<string>> _namespaces;
    private readonly Dictionary<string, IReadOnlyList<string>> _packages;

    private DependencyTable(Dictionary<string, IReadOnlyList<string>> namespaces, Dictionary<string, IReadOnlyList<string>> packages)
    {
        _namespaces = namespaces;
        _packages = packages;
    }

    public static DependencyTable Read(string markdown)
    {
        var namespaces = markdown[markdown.IndexOf("| Namespace |", StringComparison.Ordinal)..];
        var packages = markdown[markdown.IndexOf("| Package |", StringComparison.Ordinal)..];
        return new DependencyTable(
            Rows(namespaces).ToDictionary(row => Full(row.Name), row => Full(row.Others)),
            Rows(packages).ToDictionary(row => row.Name, row => Full(row.Others)));
    }

    /// <summary>The directives of one file that the tables do not allow.</summary>
    public IEnumerable<string> Violations(string path, string source) =>
        from directive in Directives(source)
        where !IsAllowed(NamespaceOf(source), directive)
        select $"{path}: {directive}";

    /// <summary>What the tables allow and no file does.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<string> sources)
    {
        var uses = sources.SelectMany(source => Directives(source).Select(directive => (From: NamespaceOf(source), To: directive))).ToHashSet();
        var namespaces =
            from row in _namespaces
            from other in row.Value
            where !uses.Any(use => RowOf(use.From) == row.Key && IsWithin(use.To, other))
            select $"{row.Key} -> {other}";
        var packages =
            from row in _packages
            from user in row.Value
            where !uses.Any(use => IsWithin(use.From, user) && IsWithin(use.To, row.Key))
            select $"{user} -> {row.Key}";
        return namespaces.Concat(packages);
    }

    private bool IsAllowed(string from, string to)
    {
        if (IsWithin(to, Ours))
        {
            return Roots.Contains(from)
                ? IsWithin(to, from)
                : RowOf(from) is { } row && (IsWithin(to, row) || _namespaces[row].Any(other => IsWithin(to, other)));
        }

        var package = _packages.Keys.Where(name => IsWithin(to, name)).MaxBy(name => name.Length);
        return package is null
            ? IsWithin(to, "System") || IsWithin(to, "Microsoft.Extensions")
            : _packages[package].Any(user => IsWithin(from, user));
    }

    /// <summary>A row speaks for the folders below it, too, unless they have their own.</summary>
    private string? RowOf(string name) => _namespaces.Keys.Where(row => IsWithin(name, row)).MaxBy(row => row.Length);

    private static bool IsWithin(string name, string parent) => name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);

    /// <summary>Program.cs has no namespace and stands for the host.</summary>
    private static string NamespaceOf(string source) =>
        Namespace().Match(source) is { Success: true } match ? match.Groups["name"].Value : Ours;

    private static IEnumerable<string> Directives(string source) => Using().Matches(source).Select(match => match.Groups["name"].Value);

    private static IEnumerable<(string Name, IReadOnlyList<string> Others)> Rows(string table) => table
        .Split('\n')
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|'))
        .Select(cells => (Spans(cells[1]).Single(), (IReadOnlyList<string>)[.. Spans(cells[2])]));

    private static IEnumerable<string> Spans(string cell) => CodeSpan().Matches(cell).Select(match => match.Groups["text"].Value);

    private static IReadOnlyList<string> Full(IReadOnlyList<string> names) => [.. names.Select(Full)];

    private static string Full(string name) => name == Ours ? Ours : $"{Ours}.{name}";

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(global )?using (static )?(\w+ = )?(?<name>[A-Z][\w.]+)[;<]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex CodeSpan();
}
