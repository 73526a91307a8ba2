namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>The mistakes of one file.</summary>
internal sealed class FileProblems(string path)
{
    /// <summary>Nobody reads further, and a hostile file must not fill the memory with complaints.</summary>
    public const int Most = 100;

    private readonly List<BankProblem> _items = [];

    public string Path => path;

    public IReadOnlyList<BankProblem> Items => _items;

    public void Add(int line, string message)
    {
        if (_items.Count < Most)
        {
            _items.Add(new BankProblem(path, line, message));
        }
        else if (_items.Count == Most)
        {
            _items.Add(new BankProblem(path, line, $"This file has more than {Most} problems; the others are not listed."));
        }
    }
}
