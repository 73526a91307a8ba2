namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>The mistakes of one file.</summary>
internal sealed class FileProblems(string path)
{
    /// <summary>Nobody reads further, and a hostile file must not fill the memory with complaints.</summary>
    public const int Most = 100;

    private readonly List<BankProblem> _items = [];

    public string Path => path;

    public IReadOnlyList<BankProblem> Items => _items;

    /// <summary>The same mistake ten times on a line is one.</summary>
    public void Add(int line, string message)
    {
        var problem = new BankProblem(path, line, message);
        if (_items.Contains(problem))
        {
            return;
        }

        if (_items.Count < Most)
        {
            _items.Add(problem);
        }
        else if (_items.Count == Most)
        {
            _items.Add(new BankProblem(path, line, $"This file has more than {Most} problems; the others are not listed."));
        }
    }
}
