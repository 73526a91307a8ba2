using System.Text.Json;
using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>Reads a reply, strictly: it is a whole sheet or none.</summary>
internal static class SheetReader
{
    private const int LongestReply = 100_000;

    /// <returns>Null when the reply is not exactly what was asked for.</returns>
    public static JudgeSheet? Read(string reply, IReadOnlyList<CaseCriterion> criteria)
    {
        if (Parse(reply) is not { } json || InOrder(json.Criteria, one => one.Id, criteria, one => one.Id) is not { } matched)
        {
            return null;
        }

        var read = matched.Select((one, place) => Read(one, criteria[place])).ToList();
        return read.Contains(null) ? null : new JudgeSheet([.. read.OfType<SheetCriterion>()], json.InjectionSuspected);
    }

    private static ReplyJson? Parse(string reply)
    {
        if (reply.Length > LongestReply)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(reply, ReplyJsonContext.Default.ReplyJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SheetCriterion? Read(ReplyJson.Criterion json, CaseCriterion criterion)
    {
        if (json.Level is < 0 or > ScoreArithmetic.HighestLevel
            || InOrder(json.Items, one => one.Id, criterion.Items, one => one.Id) is not { } matched)
        {
            return null;
        }

        var items = matched.Select((one, place) => Read(one, criterion.Items[place])).ToList();
        return items.Contains(null) ? null : new SheetCriterion(criterion, [.. items.OfType<SheetItem>()], json.Level);
    }

    private static SheetItem? Read(ReplyJson.Item json, CaseItem item) => json.Verdict switch
    {
        "met" => new SheetItem(item, json.Quote, ItemVerdict.Met),
        "unmet" => new SheetItem(item, json.Quote, ItemVerdict.Unmet),
        "cannot_assess" => new SheetItem(item, json.Quote, ItemVerdict.CannotAssess),
        _ => null,
    };

    /// <summary>What was said about each thing that was asked; null unless each was answered once and nothing else was.</summary>
    private static List<TSaid>? InOrder<TSaid, TAsked>(
        IReadOnlyList<TSaid> said, Func<TSaid, string> idOfSaid, IReadOnlyList<TAsked> asked, Func<TAsked, string> idOfAsked)
    {
        var byId = said.ToLookup(idOfSaid);
        return said.Count == asked.Count && asked.All(one => byId[idOfAsked(one)].Count() == 1)
            ? [.. asked.Select(one => byId[idOfAsked(one)].Single())]
            : null;
    }
}
