using StudyBot.TestSupport.Discord;

namespace StudyBot.Benchmarks;

/// <param name="Question">The message with its card, which has the thread.</param>
internal sealed record LoadRound(LoopbackMessage Question)
{
    public LoopbackChannel Thread => Question.Thread!; // Looked for when the round was opened.
}
