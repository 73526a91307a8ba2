namespace StudyBot.TestSupport.Discord.State;

/// <summary>How values that JSON has no type for are written.</summary>
internal static class Wire
{
    /// <summary>Bit sets of more than 53 bits are decimal strings.</summary>
    public static string Text(LoopbackPermissions permissions) => ((ulong)permissions).ToString();

    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00");
}
