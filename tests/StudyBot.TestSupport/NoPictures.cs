using StudyBot.Core.Chat;

namespace StudyBot.TestSupport;

/// <summary>A machine that cannot draw.</summary>
public sealed class NoPictures : IPictureMaker
{
    public Task<ReadOnlyMemory<byte>?> DrawAsync(string svg, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(null);
}
