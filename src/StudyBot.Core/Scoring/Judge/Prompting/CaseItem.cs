using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>One thing to look for.</summary>
/// <param name="Ask">An interviewer's question that leads to it.</param>
/// <param name="IsForm">It is about how the answer is built, of which there is more and less, not yes and no.</param>
internal sealed record CaseItem(string Id, string Means, int Weight, bool IsRequired, string Ask, bool IsForm = false)
{
    public static CaseItem Of(Concept concept) => new(concept.Id, concept.Means, concept.Weight, concept.IsRequired, concept.Ask);
}
