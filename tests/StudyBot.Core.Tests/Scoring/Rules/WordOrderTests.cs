using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class WordOrderTests
{
    private static readonly string Pile = string.Concat(Enumerable.Repeat("drift monitor retrain cohort ", 20));

    [Theory]
    [InlineData("leak the because I suspect of is column the but train the are by and written")]
    [InlineData("never I never suspect never a never column never leaks")]
    [InlineData("look at the. ask my. take an.")]
    [InlineData("i the train would of the past and of next because is it the")]
    public void Words_that_no_sentence_holds_together_are_broken(string answer) => Assert.True(IsBroken(answer));

    [Fact]
    public void Eighty_words_without_any_little_ones_are_broken()
    {
        Assert.True(IsBroken(Pile));
        Assert.False(IsBroken(Pile[..^8]));
    }

    [Theory]
    [InlineData(Sample.Prose)]
    [InlineData(Sample.Bullets)]
    [InlineData("i think is leak in the table, because of the column what is written after the customer goes, so the AUC of 0.99 is not real")]
    [InlineData("```\nfor the of is by at the of are the but\n```")]
    [InlineData("I would never, not once do that. Without a test it is not safe, so the team looks at the data of the last month first.")]
    [InlineData("")]
    public void Clumsy_sentences_bullets_and_code_are_not(string answer) => Assert.False(IsBroken(answer));

    [Fact]
    public void Words_said_before_are_not_held_against_it()
    {
        const string Broken = "the is of are the but";
        var text = AnswerText.Read($"{Broken} {Sample.Prose}");
        var isRepeated = new bool[text.Count];
        isRepeated.AsSpan(0, 7).Fill(true);

        Assert.False(WordOrder.IsBroken(Index(text), isRepeated));
    }

    private static bool IsBroken(string answer)
    {
        var text = AnswerText.Read(answer);
        return WordOrder.IsBroken(Index(text), new bool[text.Count]);
    }

    private static AnswerIndex Index(AnswerText text) => new(text, new Lexicon(), new bool[text.Count]);
}
