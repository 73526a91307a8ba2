namespace StudyBot.Discord.Tests.Gateway;

/// <summary>Tests that play the server to one client.</summary>
public abstract class GatewayScriptTests : IAsyncDisposable, IAsyncLifetime
{
    private protected GatewayScript Script { get; } = new();

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync() => await Script.DisposeAsync();
}
