using StudyBot.Core.Scoring.Calibration;
using StudyBot.Core.Scoring.Reference;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Reference;

public sealed class PeerSignalsTests
{
    private static readonly string[] Others = ["closed path with the battery", "the path is closed", "a closed path, I think"];

    private readonly StemTable _stems = new();

    [Fact]
    public void Every_signal_has_a_name() => Assert.Equal(PeerSignals.Names.Count, Measure("a path").Length);

    [Fact]
    public void Words_of_the_reference_that_others_use_weigh_more() =>
        Assert.True(Measure("a closed one")[0] > Measure("1.5 volts")[0]);

    [Fact]
    public void Who_says_what_the_others_say_is_like_them() =>
        Assert.True(Measure("it is a closed path")[1] > Measure("resistors heat up")[1]);

    [Fact]
    public void An_answer_is_not_compared_with_itself()
    {
        Assert.Equal(0, Measure("resistors heat up")[1], 12);
        Assert.All(Measure(""), signal => Assert.Equal(0, signal));
    }

    [Fact]
    public void Without_others_there_is_nothing_to_be_like()
    {
        var (text, terms) = Read("closed path", new TermWeights([TermCounts.Of("closed path")]));

        Assert.Equal(0, new PeerSignals(Task(), [(text, terms)]).Measure(text, terms)[1]);
    }

    private double[] Measure(string answer)
    {
        string[] answers = [.. Others, answer];
        var weights = new TermWeights([.. answers.Select(TermCounts.Of)]);
        var read = answers.Select(text => Read(text, weights)).ToList();
        return new PeerSignals(Task(), read).Measure(read[^1].Text, read[^1].Terms);
    }

    private (StemmedText Text, TermVector Terms) Read(string answer, TermWeights weights) =>
        (StemmedText.Read(answer, _stems), weights.Vector(TermCounts.Of(answer)));

    private ReferenceTask Task() => new("Why do the bulbs shine?", ["a closed path with 1.5 volts"], _stems);
}
