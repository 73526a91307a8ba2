namespace StudyBot.Cli;

internal enum LintFormat
{
    Text,
    Json,
}
