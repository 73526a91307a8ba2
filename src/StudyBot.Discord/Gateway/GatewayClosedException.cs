namespace StudyBot.Discord.Gateway;

/// <summary>Discord said never to come back.</summary>
/// <param name="message">A sentence for the operator that says what to do.</param>
internal sealed class GatewayClosedException(string message, int closeCode) : Exception(message)
{
    /// <summary>One of <see cref="GatewayCloseCodes"/>.</summary>
    public int CloseCode { get; } = closeCode;
}
