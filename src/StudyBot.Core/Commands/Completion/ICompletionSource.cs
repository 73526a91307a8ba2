namespace StudyBot.Core.Commands.Completion;

/// <summary>Knows the values that exist right now: tracks, subscriptions, channels, rounds, zones.</summary>
public interface ICompletionSource
{
    /// <summary>The values that fit what was typed, best first.</summary>
    /// <param name="kind">Never <see cref="CompletionKind.Command"/>: the grammar knows those.</param>
    Task<IReadOnlyList<CompletionValue>> CompleteAsync(
        CompletionKind kind, CompletionContext context, string typed, CancellationToken cancellationToken);
}
