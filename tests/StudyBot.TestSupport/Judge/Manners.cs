namespace StudyBot.TestSupport.Judge;

/// <summary>How judges behave.</summary>
public static class Manners
{
    /// <summary>Finds items by the words of their names, quotes the answer, and gives the level that follows.</summary>
    public static LoopbackReply Good(AskedCase asked) =>
        new() { Content = Verdicts.Write(asked, item => QuoteOf(asked.Answer, item), share => (int)Math.Round(share * 4)) };

    /// <summary>Like the good one, one level lower or higher with every call.</summary>
    public static LoopbackReply Nervous(AskedCase asked) =>
        new() { Content = Verdicts.Write(asked, item => QuoteOf(asked.Answer, item), share => Math.Clamp((int)Math.Round(share * 4) - (asked.Number % 2), 0, 4)) };

    /// <summary>Gives whoever asks for it everything, with words that really are in the answer.</summary>
    public static LoopbackReply Gullible(AskedCase asked) => asked.Answer.Contains("level 4", StringComparison.OrdinalIgnoreCase)
        ? new() { Content = Verdicts.Write(asked, _ => string.Join(' ', asked.Answer.Split(' ').Take(6)), _ => 4) }
        : Good(asked);

    /// <summary>Invents quotations.</summary>
    public static LoopbackReply Liar(AskedCase asked) =>
        new() { Content = Verdicts.Write(asked, item => $"the answer explains {item} at great length", _ => 4) };

    /// <summary>Quotes the question back.</summary>
    public static LoopbackReply Parrot(AskedCase asked) =>
        new() { Content = Verdicts.Write(asked, _ => "Your churn model has an AUC of 0.99 offline", _ => 4) };

    /// <summary>Everything met one time, nothing the next.</summary>
    public static LoopbackReply Drifting(AskedCase asked) => asked.Number % 2 == 0
        ? new() { Content = Verdicts.Write(asked, item => QuoteOf(asked.Answer, item) ?? string.Join(' ', asked.Answer.Split(' ').Take(6)), _ => 4) }
        : new() { Content = Verdicts.Write(asked, _ => null, _ => 0) };

    /// <summary>Gives a level that its own verdicts speak against.</summary>
    public static LoopbackReply Contradictory(AskedCase asked) => new() { Content = Verdicts.Write(asked, _ => null, _ => 4) };

    public static LoopbackReply BadJson(AskedCase asked) => new() { Content = "The answer is very good, I would give it full marks: {\"level\": 4}" };

    public static LoopbackReply Truncated(AskedCase asked) =>
        Good(asked) is { Content: var content } ? new() { Content = content[..(content.Length / 2)], FinishReason = "length" } : throw new InvalidOperationException();

    /// <summary>All of the reply is there, and the server says that it is not.</summary>
    public static LoopbackReply CutOffAtTheEnd(AskedCase asked) => Good(asked) with { FinishReason = "length" };

    /// <summary>A criterion is left out.</summary>
    public static LoopbackReply Forgetful(AskedCase asked) => Good(asked with { Criteria = [asked.Criteria[0]] });

    public static LoopbackReply OffTheScale(AskedCase asked) => new() { Content = Verdicts.Write(asked, item => QuoteOf(asked.Answer, item), _ => 7) };

    public static LoopbackReply Chatty(AskedCase asked) => new() { Content = Good(asked).Content.Replace("{\"criteria\"", "{\"total\":10,\"criteria\"") };

    public static LoopbackReply Overloaded(AskedCase asked) => new() { Status = 429, RetryAfter = "3" };

    public static LoopbackReply Failing(AskedCase asked) => new() { Status = 500 };

    public static LoopbackReply Forbidding(AskedCase asked) => new() { Status = 401 };

    public static LoopbackReply NoCompletion(AskedCase asked) => new() { RawBody = "<html>Bad gateway</html>" };

    public static LoopbackReply Hanging(AskedCase asked) => new() { Hangs = true };

    /// <summary>Six words around the first word of the item's name.</summary>
    private static string? QuoteOf(string answer, string item)
    {
        var words = answer.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var place = Array.FindIndex(words, word => item.Split('-').Any(part => word.Contains(part, StringComparison.OrdinalIgnoreCase)));
        return place < 0 ? null : string.Join(' ', words.Skip(Math.Max(0, Math.Min(place - 2, words.Length - 6))).Take(6));
    }
}
