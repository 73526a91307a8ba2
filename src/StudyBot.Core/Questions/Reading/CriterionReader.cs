using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads what a question asks of one criterion.</summary>
internal sealed class CriterionReader(PatternReader patterns)
{
    private const int DefaultWithin = 12;
    private const int WidestWithin = 60;
    private const int HeaviestConcept = 3;

    public QuestionCriterion Read(MapReader map)
    {
        var id = map.Text("id");
        var needed = map.OptionalNumber("needed", 1, 99);
        var concepts = map.OptionalMappings("concepts", "concept", 1, int.MaxValue, ReadConcept);
        var anti = map.OptionalMappings("anti", "anti-concept", 1, int.MaxValue, ReadAntiConcept);
        var weights = concepts.Sum(concept => concept.Weight);
        if (concepts.Count > 0 && needed > weights)
        {
            map.Problems.Add(
                map.LineOf("needed"),
                $"'needed' is {needed}, but the weights of the concepts add up to {weights}; nobody could reach level 4. "
                + $"Expected at most {weights}.");
        }

        return new QuestionCriterion
        {
            Id = id,
            Needed = needed ?? DefaultNeeded(weights),
            Concepts = concepts,
            AntiConcepts = anti,
        };
    }

    /// <summary>70 % of all weights, rounded up.</summary>
    public static int DefaultNeeded(int weights) => ((7 * weights) + 9) / 10;

    private Concept ReadConcept(MapReader map) => new()
    {
        Id = map.Id("id"),
        Means = map.Text("means"),
        Ask = map.Text("ask"),
        Weight = map.Number("weight", 1, HeaviestConcept),
        IsRequired = map.OptionalFlag("required"),
        Any = patterns.Read(map, "any"),
        With = map.OptionalMapping("with", "second anchor", ReadSecondAnchor),
    };

    private SecondAnchor ReadSecondAnchor(MapReader map) =>
        new(map.OptionalNumber("within", 1, WidestWithin) ?? DefaultWithin, patterns.Read(map, "any"));

    private AntiConcept ReadAntiConcept(MapReader map) => new(
        map.Id("id"),
        map.Text("means"),
        map.Text("remark"),
        map.Number("cap", 0, 3),
        patterns.Read(map, "any"));
}
