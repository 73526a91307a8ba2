namespace StudyBot.Tests;

/// <summary>
/// A program that some tests need and not every machine has. Where it is missing they are skipped with the reason, so that
/// <c>dotnet test</c> needs .NET alone; with STUDYBOT_REQUIRE_ALL=1 they run and fail instead.
/// </summary>
internal static class Requirement
{
    public const string Variable = "STUDYBOT_REQUIRE_ALL";

    public static bool IsStrict { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <param name="missing">What is missing and how to get it; null when nothing is.</param>
    /// <returns>The reason to skip; null to run.</returns>
    public static string? SkipReason(string? missing) => IsStrict ? null : missing;
}
