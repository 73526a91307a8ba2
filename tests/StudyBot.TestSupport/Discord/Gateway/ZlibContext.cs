using System.IO.Compression;
using System.Text;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>zlib-stream: one context for a whole connection, flushed after each payload (events/gateway, "Transport Compression").</summary>
internal sealed class ZlibContext : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly ZLibStream _deflate;

    public ZlibContext()
    {
        _deflate = new ZLibStream(_output, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <returns>Bytes that end with the suffix 00 00 FF FF of a synchronising flush.</returns>
    public ReadOnlyMemory<byte> Compress(string payload)
    {
        _output.SetLength(0);
        _deflate.Write(Encoding.UTF8.GetBytes(payload));
        _deflate.Flush();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _deflate.Dispose();
        _output.Dispose();
    }
}
