namespace StudyBot.Discord.Gateway;

/// <summary>How the gateway packs what it sends.</summary>
internal enum GatewayCompression
{
    None,

    /// <summary>One zlib stream over the whole connection: about a tenth of the bytes for some more work.</summary>
    ZlibStream,
}
