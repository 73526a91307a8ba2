using Microsoft.AspNetCore.Http;

namespace StudyBot.Slack.Events;

/// <summary>Reads a request's body as it came, and no more of it than anybody needs.</summary>
internal static class RequestBodyReader
{
    /// <summary>Slack's largest payloads, those with a full view, are around 70,000 bytes; in a form they grow threefold.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Null when it is too large. What the header says about the length is not believed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        using var copy = new MemoryStream();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            foreach (var piece in read.Buffer)
            {
                copy.Write(piece.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (copy.Length > Largest)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                return copy.GetBuffer().AsMemory(0, (int)copy.Length);
            }
        }
    }
}
