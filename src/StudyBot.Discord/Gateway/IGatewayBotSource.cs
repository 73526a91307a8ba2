namespace StudyBot.Discord.Gateway;

/// <summary>Asks Discord where its gateway is. Whoever has the REST client provides it.</summary>
internal interface IGatewayBotSource
{
    /// <summary>Null when Discord cannot be asked just now.</summary>
    /// <exception cref="Exception">Asking again is pointless, for example because the token is refused; it stops the gateway.</exception>
    Task<GatewayBot?> GetAsync(CancellationToken cancellationToken);
}
