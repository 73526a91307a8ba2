namespace StudyBot.Core.Scoring.Calibration;

/// <summary>A text's weighted terms, brought to length 1 (or empty).</summary>
/// <param name="Terms">In rising order.</param>
internal sealed record TermVector(ulong[] Terms, double[] Values)
{
    public double Cosine(TermVector other)
    {
        var sum = 0.0;
        var here = 0;
        var there = 0;
        while (here < Terms.Length && there < other.Terms.Length)
        {
            if (Terms[here] == other.Terms[there])
            {
                sum += Values[here++] * other.Values[there++];
            }
            else if (Terms[here] < other.Terms[there])
            {
                here++;
            }
            else
            {
                there++;
            }
        }

        return sum;
    }
}
