using StudyBot.Core.Rounds;

namespace StudyBot.TestSupport.Soak;

/// <summary>An open round as the members see it.</summary>
/// <param name="MessageId">Of the message with its card.</param>
internal sealed record SoakRound(RoundId Id, string MessageId, string ThreadId);
