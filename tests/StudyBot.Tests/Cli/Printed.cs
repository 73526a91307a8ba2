namespace StudyBot.Tests.Cli;

/// <summary>What came of a command line.</summary>
internal sealed record Printed(int ExitCode, string Output, string Error);
