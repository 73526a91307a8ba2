using System.Text;
using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Reads one file as text, or says why it is none.</summary>
internal static class PromptFileReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PromptFileReading Read(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            // Pipes and devices have no length either, and opening one of them might never return.
            return PromptFileReading.Of("");
        }

        return length > BankReader.LargestFile ? PromptFileReading.Refused(BankReader.TooLarge) : Decode(ReadAtMost(path, length));
    }

    /// <summary>The file may grow while it is read.</summary>
    private static byte[] ReadAtMost(string path, long length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    private static PromptFileReading Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return PromptFileReading.Refused("The file is saved as UTF-16; save it as UTF-8.");
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var at)
        {
            return PromptFileReading.Refused("The file is binary, not text; remove it or save it as UTF-8.", LineOf(bytes, at));
        }

        try
        {
            return PromptFileReading.Of(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException exception)
        {
            var line = LineOf(bytes, exception.Index);
            return PromptFileReading.Refused("The line contains bytes that are not UTF-8; save the file as UTF-8.", line);
        }
    }

    private static int LineOf(byte[] bytes, int index) => bytes.AsSpan(0, Math.Max(0, index)).Count((byte)'\n') + 1;
}
