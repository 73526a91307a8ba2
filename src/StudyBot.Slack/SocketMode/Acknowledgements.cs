namespace StudyBot.Slack.SocketMode;

/// <summary>Writes acknowledgements, byte for byte: the envelope's id is copied as it came.</summary>
internal static class Acknowledgements
{
    private static ReadOnlySpan<byte> Start => "{\"envelope_id\":\""u8;

    private static ReadOnlySpan<byte> Middle => "\",\"payload\":"u8;

    /// <summary>Writes into the buffer if there is room, and else into a new one.</summary>
    public static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> envelopeId, ReadOnlySpan<byte> answer, byte[] buffer)
    {
        var needed = Start.Length + envelopeId.Length + Middle.Length + answer.Length + 2;
        var text = needed <= buffer.Length ? buffer : new byte[needed];
        var length = Append(text, 0, Start);
        length = Append(text, length, envelopeId);
        length = answer.IsEmpty ? Append(text, length, "\""u8) : Append(text, Append(text, length, Middle), answer);
        length = Append(text, length, "}"u8);
        return text.AsMemory(0, length);
    }

    private static int Append(byte[] text, int length, ReadOnlySpan<byte> part)
    {
        part.CopyTo(text.AsSpan(length));
        return length + part.Length;
    }
}
