using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <param name="Span">The words that earned it, both anchors included.</param>
internal sealed record FoundConcept(Concept Concept, TokenSpan Span);
