using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class ReferenceNearnessTests
{
    private const string Idea = "Some column is written after the contract ends";

    private static readonly CompiledQuestion Question = new(Sample.Edition());

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 2, 3 }, 3)]
    [InlineData(new[] { 3, 2, 1 }, new[] { 1, 2, 3 }, 1)]
    [InlineData(new[] { 1, 9, 9, 2 }, new[] { 1, 7, 2 }, 2)]
    [InlineData(new[] { 1, 1, 1 }, new[] { 1, 2 }, 1)]
    [InlineData(new int[0], new[] { 1 }, 0)]
    public void Words_count_in_the_order_of_the_reference(int[] one, int[] other, int common) =>
        Assert.Equal(common, ReferenceNearness.CommonInOrder(one, other));

    [Fact]
    public void A_reference_answer_is_all_of_it() => Assert.Equal(1, Nearness(Sample.Prose));

    [Fact]
    public void Words_of_the_reference_without_an_idea_are_none_of_it() =>
        Assert.Equal(0, Nearness("Rebuild what the customer uses, tell the weekly inputs, watch how they look."));

    [Fact]
    public void Only_lines_with_an_idea_are_read()
    {
        const string Words = "Rebuild what the customer uses, tell the weekly inputs, watch how they look.";

        Assert.Equal(Nearness(Idea), Nearness($"{Idea}\n{Words}"));
        Assert.True(Nearness($"{Idea}. {Words}") > Nearness(Idea));
    }

    [Fact]
    public void Words_of_the_question_add_nothing() => Assert.Equal(
        Nearness(Idea), Nearness($"{Idea}, I suspect, and churn, AUC, model, offline, team, task"));

    private static decimal Nearness(string answer) => AnswerReading.Of(Question, answer).Nearness;
}
