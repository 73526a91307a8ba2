using Xunit;

namespace StudyBot.Core.Tests.Scoring.Stemming;

/// <summary>A fact about the published vocabulary, which lies beside the repository on some machines only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SnowballFactAttribute : FactAttribute
{
    public SnowballFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "The Snowball vocabulary (shared/specs/snowball) is not beside the repository.";
        }
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "specs", "snowball");
            if (File.Exists(Path.Combine(candidate, "voc.txt")))
            {
                return candidate;
            }
        }

        return null;
    }
}
