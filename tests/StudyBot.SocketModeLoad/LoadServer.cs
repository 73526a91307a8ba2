using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.SocketModeLoad;

/// <summary>Plays as much of Slack as a client needs to connect, and then sends the burst.</summary>
internal static class LoadServer
{
    public static async Task RunAsync(int port, int events)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        var burst = Enumerable.Range(1, events).Select(LoadPayloads.Envelope).ToList();
        app.UseWebSockets();
        app.MapPost("/api/auth.test", () => Results.Content(LoadPayloads.AuthTest, "application/json"));
        app.MapPost("/api/apps.connections.open", () => Results.Content(LoadPayloads.Connection(port), "application/json"));
        app.MapGet("/link/", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await new LoadConnection(socket).PlayAsync(burst, context.RequestAborted);
        });
        Console.WriteLine($"SERVER port={port} events={events} bytes_per_event={burst.Sum(one => (long)one.Length) / events}");
        await app.RunAsync();
    }
}
