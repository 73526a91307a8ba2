using System.Text;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Reports;

namespace StudyBot.Cli;

/// <summary>An evaluation for people, with what they must know to read it beside the figures.</summary>
internal static class EvalText
{
    public static string Of(EvalReport report)
    {
        var text = new StringBuilder();
        foreach (var problem in report.Problems)
        {
            text.Append(problem).Append('\n');
        }

        text.Append($"{report.Set}: {report.Rows} rows, calibration: {report.Calibration}");
        text.Append(report.LeftOut == 0 ? "\n" : $"; {report.LeftOut} rows are the reference itself and left out\n");
        text.Append("[..] holds 95 of 100 resamples (questions first, then answers).\n");
        foreach (var scorer in report.Scorers)
        {
            Append(text, scorer);
        }

        if (report.Comparison is { } comparison)
        {
            text.Append('\n').Append(Of(comparison)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    public static string Of(Difference difference)
    {
        var left = difference.OnlyInOne == 0 ? "" : $" ({difference.OnlyInOne} more are in one only)";
        return $"{difference.Name}, {difference.Answers} answers{left}: "
            + $"QWK {Signed(difference.Qwk)}, Pearson {Signed(difference.Pearson)}, MAE {Signed(difference.Mae)}";
    }

    private static void Append(StringBuilder text, ScorerReport report)
    {
        text.Append($"\n{report.Scorer}, levels 0 to {report.Levels - 1}, coverage {report.Coverage:0.0%}\n\n");
        text.Append("                              n  questions  QWK                  Pearson              ");
        text.Append("Spearman  MAE                  RMSE   exact  adjacent  SMD\n");
        Append(text, report.Overall);
        Append(text, report.WithoutEmpty);
        foreach (var criterion in report.Criteria)
        {
            Append(text, criterion);
        }

        foreach (var baseline in report.Baselines)
        {
            Append(text, baseline);
        }

        Append(text, report.HumanHuman);
        if (report.OverLength is { } over)
        {
            text.Append('\n').Append(Of(over)).Append('\n');
        }

        AppendConfusion(text, report);
        AppendSlices(text, "Slice", report.Slices);
        AppendSlices(text, "Question", report.ByQuestion);
        AppendDisagreements(text, report.Disagreements);
    }

    private static void Append(StringBuilder text, Agreement? row)
    {
        if (row is not null)
        {
            text.Append($"{row.Name,-24} {row.Answers,6} {row.Questions,10}  {Figure(row.Qwk)}  {Figure(row.Pearson)}  ");
            text.Append($"{row.Spearman,8:0.000}  {Figure(row.Mae)}  {row.Rmse:0.000}  ");
            text.Append($"{row.Exact,5:0.0%}  {row.Adjacent,8:0.0%}  {row.Smd.Value:+0.00;-0.00;0.00}\n");
        }
    }

    private static void AppendConfusion(StringBuilder text, ScorerReport report)
    {
        text.Append("\nPeople's level by row, the scorer's by column\n");
        foreach (var (level, row) in report.Confusion.Index())
        {
            text.Append($"{level,4} ");
            foreach (var count in row)
            {
                text.Append($"{count,8:0.0}");
            }

            text.Append('\n');
        }
    }

    private static void AppendSlices(StringBuilder text, string what, IReadOnlyList<SliceAgreement> slices)
    {
        if (slices.Count == 0)
        {
            return;
        }

        text.Append($"\n{what,-44}     n     QWK    MAE   exact  adjacent   bias\n");
        foreach (var slice in slices)
        {
            text.Append($"{slice.Name,-44} {slice.Answers,5}  {slice.Qwk,6:0.000}  {slice.Mae:0.000}  ");
            text.Append($"{slice.Exact,6:0.0%}  {slice.Adjacent,8:0.0%}  {slice.Bias,5:+0.00;-0.00;0.00}\n");
        }
    }

    private static void AppendDisagreements(StringBuilder text, IReadOnlyList<Disagreement> disagreements)
    {
        text.Append("\nLargest disagreements\n");
        foreach (var one in disagreements)
        {
            text.Append($"{one.Answer}: people {one.Human:0.00} (level {one.HumanLevel}), scorer {one.Machine:0.00} (level {one.MachineLevel})\n");
            text.Append($"  {one.Evidence}\n  \"{one.Excerpt}\"\n");
        }
    }

    private static string Figure(Interval interval) => $"{interval.Value,6:0.000} [{interval.Low,5:0.00},{interval.High,5:0.00}]";

    private static string Signed(Interval interval) =>
        $"{interval.Value:+0.000;-0.000;0.000} [{interval.Low:+0.000;-0.000;0.000}, {interval.High:+0.000;-0.000;0.000}]";
}
