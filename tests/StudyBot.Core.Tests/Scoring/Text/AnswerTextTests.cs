using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Text;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("Monitor the drift, weekly.", "monitor the drift weekly")]
    [InlineData("k-fold train_test_split a/b", "k fold train test split a b")]
    [InlineData("n·log n", "n log n")]
    [InlineData("O(n log n)", "o n log n")]
    [InlineData("C++, C# and F1 at p99", "c++ c# and f1 at p99")]
    [InlineData("5% of 1,000 is 50; 0.99, 1,5 and v1.2", "5 % of 1000 is 50 0.99 1 5 and v1 2")]
    [InlineData("don’t, it's rock 'n' roll", "don't it's rock n roll")]
    [InlineData("naïve Ｍｏｄｅｌ ﬁt x² 𝐛𝐢𝐚𝐬", "naive model fit x2 bias")]
    [InlineData("dri\u200Bft \u202Elabel\u202C le\u00ADak", "drift label leak")]
    [InlineData("lеаk", "leak")]
    [InlineData("<@123> <@!9> <#5> <:wave:77> <a:dance:78> <t:1700000000:R> <!here> hello :tada:", "hello")]
    [InlineData("see [the plan](https://a.example/b) or <https://a.example/c|our page> https://a.example/d now", "see the plan or our page now")]
    [InlineData("> you wrote this\nmy answer", "my answer")]
    [InlineData("mine\n>>> theirs\ntheirs too", "mine")]
    [InlineData("1. first\n2) second\n- third\n* fourth", "first second third fourth")]
    [InlineData("```python\nmodel.fit(X)\n```", "python model fit x")]
    [InlineData("a < b and 3 > 2", "a b and 3 2")]
    [InlineData("时间 المستقبل", "时间 المستقبل")]
    [InlineData("", "")]
    [InlineData(" \u200B\u0000 !?", "")]
    public void Words_are_read_through_markup_accents_and_tricks(string answer, string words)
    {
        Assert.Equal(words, Words(AnswerText.Read(answer)));
    }

    [Theory]
    [InlineData("Use the naïve café\u0301 model.", 2, 5, "naïve café\u0301 model")]
    [InlineData("We saw 𝐛𝐢𝐚𝐬 there", 2, 3, "𝐛𝐢𝐚𝐬")]
    [InlineData("a ﬁne ﬁt", 1, 3, "ﬁne ﬁt")]
    [InlineData("costs 1,000.50 euros", 1, 2, "1,000.50")]
    [InlineData("no point-in-time join", 1, 5, "point-in-time join")]
    public void Quotation_is_what_the_member_wrote(string answer, int start, int end, string quote)
    {
        Assert.Equal(quote, AnswerText.Read(answer).Quote(new TokenSpan(start, end)));
    }

    [Fact]
    public void Code_is_kept_and_marked()
    {
        var text = AnswerText.Read("So:\n```\nsplit(date)\n```\ndone");

        Assert.Equal("so split date done", Words(text));
        Assert.Equal([false, true, true, false], text.Tokens.ToArray().Select(token => token.IsCode));
    }

    [Fact]
    public void Words_know_what_separates_them()
    {
        var text = AnswerText.Read("One two, three. Four\nfive\n\n- six");

        Assert.Equal(
            [Gap.Paragraph, Gap.Space, Gap.Clause, Gap.Sentence, Gap.Line, Gap.Paragraph],
            text.Tokens.ToArray().Select(token => token.Before));
        Assert.True(text.Tokens[5].StartsItem);
    }

    [Fact]
    public void Only_the_first_600_words_are_read()
    {
        var exact = AnswerText.Read(string.Join(' ', Enumerable.Repeat("word", 600)) + " .");
        var more = AnswerText.Read(string.Join(' ', Enumerable.Repeat("word", 601)));

        Assert.Equal((600, false), (exact.Count, exact.IsCutShort));
        Assert.Equal((600, true), (more.Count, more.IsCutShort));
    }

    private static string Words(AnswerText text) =>
        string.Join(' ', Enumerable.Range(0, text.Count).Select(index => text.Word(index).ToString()));
}
