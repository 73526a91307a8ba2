namespace StudyBot.Core.Commands;

/// <summary>A command that can be carried out, with the words that lead to it.</summary>
/// <param name="Path">Without the root: <c>track</c>, <c>pause</c>.</param>
public sealed record CommandLeaf(IReadOnlyList<string> Path, CommandSpec Spec)
{
    /// <summary>The path as it is typed, without the root.</summary>
    public string Words => string.Join(' ', Path);
}
