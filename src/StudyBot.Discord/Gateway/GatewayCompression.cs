namespace StudyBot.Discord.Gateway;

/// <summary>How the gateway packs what it sends.</summary>
internal enum GatewayCompression
{
    None,

    /// <summary>One zlib stream over the whole connection, so that what events have in common is sent once.</summary>
    ZlibStream,
}
