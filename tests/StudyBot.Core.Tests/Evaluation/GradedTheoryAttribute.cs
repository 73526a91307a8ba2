using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

/// <summary>A fact about public sets of graded answers, which lie beside the repository on some machines only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GradedTheoryAttribute : TheoryAttribute
{
    public GradedTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = "The graded answers (shared/graded) are not beside the repository.";
        }
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "graded");
            if (File.Exists(Path.Combine(candidate, "digiklausur.jsonl")))
            {
                return candidate;
            }
        }

        return null;
    }
}
