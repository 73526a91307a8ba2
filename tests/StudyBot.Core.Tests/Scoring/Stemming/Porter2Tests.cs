using StudyBot.Core.Scoring.Stemming;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Stemming;

public sealed class Porter2Tests
{
    [Theory]
    [InlineData("consistency", "consist")]
    [InlineData("knightly", "knight")]
    [InlineData("knot", "knot")]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("dies", "die")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("gaps", "gap")]
    [InlineData("bliss", "bliss")]
    [InlineData("cactus", "cactus")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("succeed", "succeed")]
    [InlineData("proceed", "proceed")]
    [InlineData("fluently", "fluentli")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("hoped", "hope")]
    [InlineData("luxuriating", "luxuri")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("sized", "size")]
    [InlineData("dying", "die")]
    [InlineData("lying", "lie")]
    [InlineData("inning", "inning")]
    [InlineData("evening", "evening")]
    [InlineData("cry", "cri")]
    [InlineData("say", "say")]
    [InlineData("enjoy", "enjoy")]
    [InlineData("youth", "youth")]
    [InlineData("yes", "yes")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("differently", "differ")]
    [InlineData("generalization", "general")]
    [InlineData("operator", "oper")]
    [InlineData("hopefulness", "hope")]
    [InlineData("callousness", "callous")]
    [InlineData("formality", "formal")]
    [InlineData("sensibility", "sensibl")]
    [InlineData("analogy", "analog")]
    [InlineData("electricity", "electr")]
    [InlineData("electrical", "electr")]
    [InlineData("hopeful", "hope")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("allowance", "allow")]
    [InlineData("inference", "infer")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("communism", "communism")]
    [InlineData("effective", "effect")]
    [InlineData("rate", "rate")]
    [InlineData("controlling", "control")]
    [InlineData("general", "general")]
    [InlineData("generally", "general")]
    [InlineData("communication", "communic")]
    [InlineData("university", "universiti")]
    [InlineData("news", "news")]
    [InlineData("skies", "sky")]
    [InlineData("early", "earli")]
    [InlineData("only", "onli")]
    [InlineData("bias", "bias")]
    [InlineData("past", "past")]
    [InlineData("later", "later")]
    [InlineData("emerge", "emerg")]
    [InlineData("organization", "organiz")]
    [InlineData("internal", "internal")]
    [InlineData("probabilities", "probabl")]
    [InlineData("'", "'")]
    [InlineData("model's", "model")]
    [InlineData("models'", "model")]
    [InlineData("p99", "p99")]
    public void Words_are_stemmed_as_published(string word, string stem)
    {
        Assert.Equal(stem, Stem(word));
    }

    [SnowballFact]
    public void The_whole_published_vocabulary_agrees()
    {
        var words = File.ReadAllLines(Path.Combine(SnowballFactAttribute.Folder!, "voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(SnowballFactAttribute.Folder!, "output.txt"));

        var wrong = words.Zip(stems).Where(pair => Stem(pair.First) != pair.Second).Select(pair => $"{pair.First}: {pair.Second}");

        Assert.Equal(42_649, words.Length);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Endless_words_stay_as_they_are()
    {
        var word = new string('s', 500);

        Assert.Equal(word, Stem(word));
    }

    private static string Stem(string word)
    {
        Span<char> room = stackalloc char[Porter2.LongestWord];
        return Porter2.Stem(word, room).ToString();
    }
}
