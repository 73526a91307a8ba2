namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>The judge's prompts: what holds for all criteria, and what one rubric adds.</summary>
public sealed class JudgePrompts
{
    /// <summary>The file that holds for every rubric; the others are named after theirs.</summary>
    public const string CommonFile = "system";

    private readonly Dictionary<string, JudgePrompt> _prompts;
    private readonly JudgePrompt _common;

    /// <param name="files">The files' names without ending, and their texts.</param>
    /// <exception cref="ArgumentException">The common file is missing.</exception>
    public JudgePrompts(IReadOnlyDictionary<string, string> files)
    {
        if (!files.TryGetValue(CommonFile, out var common))
        {
            throw new ArgumentException($"There is no file {CommonFile}.md.", nameof(files));
        }

        _common = new JudgePrompt(Plain(common));
        _prompts = files.Where(file => file.Key != CommonFile)
            .ToDictionary(file => file.Key, file => new JudgePrompt($"{Plain(common)}\n\n{Plain(file.Value)}"));
        Version = new JudgePrompt(string.Join('\n', _prompts.Values.Append(_common).Select(prompt => prompt.Version).Order(StringComparer.Ordinal)))
            .Version;
    }

    /// <summary>Of all prompts together.</summary>
    public string Version { get; }

    public JudgePrompt For(string rubricId) => _prompts.GetValueOrDefault(rubricId, _common);

    /// <summary>Line ends and trailing blanks make no new version.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
