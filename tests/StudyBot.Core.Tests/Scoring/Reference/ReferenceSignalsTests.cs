using StudyBot.Core.Scoring.Reference;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Reference;

public sealed class ReferenceSignalsTests
{
    private const string Reference = "The bulbs are in a closed path with the battery\nBulbs and battery form a circuit of 1.5 volts";

    private readonly StemTable _stems = new();

    [Fact]
    public void Every_signal_has_a_name() => Assert.Equal(ReferenceSignals.Names.Count, Signals("a bulb").Length);

    [Fact]
    public void Whole_reference_has_everything()
    {
        var signals = Named(Reference);

        string[] shares = ["recall (root)", "character runs", "order", "recall", "rare recall", "pairs", "precision", "numbers", "alike recall"];
        Assert.All(shares, name => Assert.Equal(1, signals[name], 12));
    }

    [Fact]
    public void Empty_answer_has_nothing()
    {
        var signals = Named("");

        Assert.All(signals, signal => Assert.Equal(0, signal.Value));
    }

    [Theory]
    [InlineData("recall", "bulb battery", "bulb")]
    [InlineData("order", "closed path battery", "battery path closed")]
    [InlineData("best line", "bulbs in a closed path with the battery", "bulbs circuit closed volts")]
    [InlineData("numbers", "1.5 volts", "2 volts")]
    [InlineData("pairs", "closed path", "path closed")]
    [InlineData("alike recall", "a closd pth with the batery", "resistors heat up")]
    [InlineData("precision", "closed path", "closed path resistors heat")]
    [InlineData("recall beyond the question", "closed path", "why the bulbs")]
    [InlineData("variety", "closed path", "closed closed closed path")]
    [InlineData("formulas (log)", "U = R * I", "voltage")]
    public void More_of_the_reference_is_more(string signal, string more, string less) =>
        Assert.True(Named(more)[signal] > Named(less)[signal]);

    [Fact]
    public void Rare_words_weigh_more_than_common_ones()
    {
        var common = Task("bulb glow");
        var tasks = new[] { Task("bulb terminal"), common, common };
        var signals = new ReferenceSignals(_stems, tasks);

        Assert.True(Rare("terminal") > Rare("bulb"));

        double Rare(string answer) =>
            signals.Measure(tasks[0], StemmedText.Read(answer, _stems))[ReferenceSignals.Names.ToList().IndexOf("rare recall")];
    }

    private Dictionary<string, double> Named(string answer) =>
        ReferenceSignals.Names.Zip(Signals(answer)).ToDictionary(signal => signal.First, signal => signal.Second);

    private double[] Signals(string answer)
    {
        var task = Task(Reference);
        return new ReferenceSignals(_stems, [task]).Measure(task, StemmedText.Read(answer, _stems));
    }

    private ReferenceTask Task(string reference) => new("Why do the bulbs shine?", [reference], _stems);
}
