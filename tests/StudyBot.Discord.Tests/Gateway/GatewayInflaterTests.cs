using System.IO.Compression;
using System.Text;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayInflaterTests : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _packer;
    private readonly GatewayInflater _inflater = new(largestMessage: 1_000_000);

    public GatewayInflaterTests() => _packer = new ZLibStream(_packed, CompressionLevel.Optimal, leaveOpen: true);

    [Fact]
    public void Messages_share_one_stream()
    {
        var texts = Enumerable.Range(0, 100).Select(number => $$"""{"op":0,"s":{{number}},"d":"{{new string('x', number * 37)}}"}""").ToList();

        Assert.Equal(texts, texts.Select(text => Text(_inflater.Push(Pack(text)))));
    }

    [Fact]
    public void Message_in_parts_is_whole_when_its_flush_mark_is()
    {
        foreach (var text in new[] { "first", new string('y', 5000), "third" })
        {
            var packed = Pack(text);
            foreach (var part in Enumerable.Range(0, packed.Length - 1))
            {
                Assert.Null(_inflater.Push(packed.AsMemory(part, 1)));
            }

            Assert.Equal(text, Text(_inflater.Push(packed.AsMemory(packed.Length - 1))));
        }
    }

    [Fact]
    public void Little_that_unpacks_to_too_much_is_refused() =>
        Assert.Throws<InvalidDataException>(() => _inflater.Push(Pack(new string('z', 1_000_001))));

    [Fact]
    public void What_is_not_packed_is_refused() => Assert.Throws<InvalidDataException>(() => _inflater.Push("""{"op":11}"""u8.ToArray()));

    public void Dispose()
    {
        _inflater.Dispose();
        _packer.Dispose();
        _packed.Dispose();
    }

    private static string Text(ReadOnlyMemory<byte>? message) => Encoding.UTF8.GetString(message!.Value.Span);

    private byte[] Pack(string text)
    {
        _packed.SetLength(0);
        _packer.Write(Encoding.UTF8.GetBytes(text));
        _packer.Flush();
        return _packed.ToArray();
    }
}
