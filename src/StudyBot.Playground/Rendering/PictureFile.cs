using System.Buffers.Binary;
using System.Security.Cryptography;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rendering;

/// <summary>What the page has to know of a picture before it fetches it.</summary>
internal static class PictureFile
{
    // A PNG begins with 8 bytes of signature, then its first chunk: length, "IHDR", width, height (PNG specification, 5.2 and 11.2.1).
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Names the bytes: another picture has another tag.</summary>
    public static string Tag(Picture picture) => Convert.ToHexString(SHA256.HashData(picture.Png.Span).AsSpan(0, 8));

    /// <summary>The size in pixels, or zero when the bytes are not a PNG.</summary>
    public static (int Width, int Height) Size(Picture picture)
    {
        var png = picture.Png.Span;
        return png.Length >= HeightAt + sizeof(int) && png.StartsWith(Signature)
            ? (BinaryPrimitives.ReadInt32BigEndian(png[WidthAt..]), BinaryPrimitives.ReadInt32BigEndian(png[HeightAt..]))
            : (0, 0);
    }
}
