using System.Text.RegularExpressions;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>What ids look like: they are part of file names, buttons and commands.</summary>
internal static partial class IdSyntax
{
    private const int Longest = 60;

    /// <summary>What is wrong with an id and a better one, or null.</summary>
    public static string? Complaint(string id)
    {
        if (id.Length > Longest)
        {
            return $"an id has at most {Longest} characters, this one {id.Length:N0}.";
        }

        if (Id().IsMatch(id))
        {
            return null;
        }

        var better = NoWord().Replace(id.ToLowerInvariant(), "-").Trim('-');
        return "an id is lower-case words joined by hyphens"
            + (Id().IsMatch(better) ? $", such as '{better}'." : ".");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();
}
