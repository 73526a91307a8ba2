using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.GatewayLoad;

/// <summary>Plays as much of Discord as a client needs to log in, and then sends the burst.</summary>
internal static class LoadServer
{
    public static async Task RunAsync(int port, int events)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        var address = $"ws://127.0.0.1:{port}";
        var burst = Enumerable.Range(3, events).Select(LoadPayloads.MessageCreate).ToList();
        app.UseWebSockets();
        app.MapGet("/api/v10/gateway/bot", () => Results.Content(LoadPayloads.GatewayBot(address), "application/json"));
        app.MapGet("/", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var isPacked = context.Request.Query["compress"] == "zlib-stream";
            using var connection = new LoadConnection(socket, isPacked);
            await connection.PlayAsync(address, burst, context.RequestAborted);
        });
        Console.WriteLine($"SERVER port={port} events={events} bytes_per_event={burst.Sum(one => (long)one.Length) / events}");
        await app.RunAsync();
    }
}
