using StudyBot.Core.Rounds;
using StudyBot.TestSupport.Discord;

namespace StudyBot.TestSupport.Soak;

/// <summary>An open round as the members see it.</summary>
/// <param name="Question">The message with its card.</param>
internal sealed record SoakRound(RoundId Id, LoopbackMessage Question, LoopbackChannel Thread);
