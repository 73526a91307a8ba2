namespace StudyBot.Playground.Tests;

/// <summary>A file on a disk that fills up: while full, half of what is written arrives and then the write fails.</summary>
internal sealed class FullDiskStream : MemoryStream
{
    public bool IsFull { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (IsFull)
        {
            base.Write(buffer[..(buffer.Length / 2)]);
            throw new IOException("No space left on device");
        }

        base.Write(buffer);
    }
}
