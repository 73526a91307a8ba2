namespace StudyBot.Cli;

internal static class ExitCodes
{
    public const int Fine = 0;

    public const int Findings = 1;

    public const int BadUsage = 2;
}
