namespace StudyBot.Cli;

/// <summary>One line on a terminal that counts up.</summary>
internal sealed class EvalProgress(TextWriter terminal, string what, int rows) : IProgress<int>
{
    private const int Steps = 100;

    public void Report(int value)
    {
        if (value % Math.Max(1, rows / Steps) == 0 || value == rows)
        {
            terminal.Write($"\r{what}: {value} of {rows}");
        }

        if (value == rows)
        {
            terminal.WriteLine();
        }
    }
}
