namespace StudyBot.Core.Chat;

/// <summary>Turns drawings into pictures, where the machine can.</summary>
public interface IPictureMaker
{
    /// <summary>The drawing as PNG, or null when it cannot be made; cards are complete without it.</summary>
    Task<ReadOnlyMemory<byte>?> DrawAsync(string svg, CancellationToken cancellationToken);
}
