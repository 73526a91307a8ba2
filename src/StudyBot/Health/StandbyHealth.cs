using System.Net;
using System.Net.Sockets;

namespace StudyBot.Health;

/// <summary>Answers where the bot will listen for as long as it stands by: it is alive, and nobody should be sent to it.</summary>
internal static partial class StandbyHealth
{
    private static readonly HealthReport Report = new(
        "standing by",
        [new HealthCheck("lock", IsWell: true, "another StudyBot works on the same data; this one takes over when that one ends")]);

    /// <returns>Dispose to stop listening; null when somebody else listens there, which on one machine is mostly the other StudyBot.</returns>
    public static async Task<IAsyncDisposable?> ServeAsync(string address, int port, ILogger logger, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.TryParse(address, out var parsed) ? parsed : IPAddress.Loopback, port);
        });
        var standby = builder.Build();
        standby.Run(AnswerAsync);
        try
        {
            await standby.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await standby.DisposeAsync();
            Log.Silent(logger, port, HealthPaths.Alive);
            return null;
        }

        var url = standby.Urls.First();
        Log.Answering(logger, url, HealthPaths.Alive);
        return standby;
    }

    private static Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        HealthPaths.Alive => Report.WriteAsync(context, isWell: true),
        _ => Report.WriteAsync(context, isWell: false),
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Standing by; {Address}{Path} says so.")]
        public static partial void Answering(ILogger logger, string address, string path);

        [LoggerMessage(Level = LogLevel.Information, Message = "Port {Port} is in use, so this one answers no {Path} while it stands by.")]
        public static partial void Silent(ILogger logger, int port, string path);
    }
}
