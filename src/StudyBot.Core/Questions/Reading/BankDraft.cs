using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>What has been read so far, with mistakes.</summary>
internal sealed class BankDraft
{
    private readonly HashSet<string> _unread = [];

    public List<BankProblem> Problems { get; } = [];

    public List<Sourced<Track>> Tracks { get; } = [];

    public List<Sourced<Rubric>> Rubrics { get; } = [];

    public List<Sourced<Question>> Questions { get; } = [];

    public List<SynonymSet> Sets { get; } = [];

    public List<SetUse> SetUses { get; } = [];

    public void AddUnread(BankProblem problem)
    {
        _unread.Add(problem.Path);
        Problems.Add(problem);
    }

    public void AddUnread(FileProblems problems)
    {
        _unread.Add(problems.Path);
        Problems.AddRange(problems.Items);
    }

    /// <summary>
    /// Whether a file is there, or may be, but said nothing: what it would have defined must not be reported as unknown.
    /// </summary>
    public bool IsUnread(string path) => _unread.Any(unread => Contains(unread, path));

    public bool AnyUnreadBelow(string folder) => _unread.Any(unread => Contains(folder, unread) || Contains(unread, folder));

    public QuestionBank ToBank() => new(
        [.. Tracks.Select(track => track.Value).OrderBy(track => track.Id)],
        [.. Rubrics.Select(rubric => rubric.Value).OrderBy(rubric => rubric.Id, StringComparer.Ordinal)],
        [.. Questions.Select(question => question.Value).OrderBy(question => question.Id)],
        Sets.ToDictionary(set => set.Name, set => set.Patterns))
    {
        Sources = Questions.ToDictionary(question => question.Value.Id, question => question.Source),
    };

    private static bool Contains(string outer, string inner) =>
        outer is BankProblem.WholeBank || outer == inner || inner.StartsWith($"{outer}/", StringComparison.Ordinal);
}
