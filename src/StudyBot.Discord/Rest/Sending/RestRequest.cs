namespace StudyBot.Discord.Rest.Sending;

/// <summary>A request that can be made again for another attempt.</summary>
internal sealed record RestRequest(Route Route)
{
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Carries files, and may take longer.</summary>
    public bool HasFiles { get; init; }

    /// <summary>By its route, or because its nonce keeps a second attempt from posting a second message.</summary>
    public bool IsRepeatable { get; init; } = Route.IsRepeatable;
}
