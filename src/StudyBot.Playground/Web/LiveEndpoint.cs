using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using StudyBot.Playground.Rooms;
using StudyBot.Playground.Views;

namespace StudyBot.Playground.Web;

/// <summary>Tells a tab what happens, as server-sent events numbered like the journal.</summary>
internal sealed class LiveEndpoint(Room room, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/live", StreamAsync);

    private async Task StreamAsync(HttpContext context)
    {
        using var tab = room.OpenTab(Callers.MemberId(context), After(context.Request));
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping, tab.Dropped);
        try
        {
            await WriteAllAsync(context.Response, tab, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The tab is gone, too slow, or the host stops: the page comes back by itself.
        }
        finally
        {
            room.CloseTab(tab);
        }
    }

    /// <summary>A tab that comes back says in the header what it saw last; a new one, in the query, where its snapshot ends.</summary>
    private static long After(HttpRequest request)
    {
        var header = request.Headers["Last-Event-ID"].ToString();
        var text = header.Length > 0 ? header : request.Query["after"].ToString();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private async Task WriteAllAsync(HttpResponse response, LiveTab tab, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        await WriteAsync(response, tab.Missed is null ? "retry: 1000\nevent: reset\ndata: {}\n\n" : "retry: 1000\n\n", cancellationToken);
        foreach (var change in tab.Missed ?? [])
        {
            await WriteAsync(response, Frame(change), cancellationToken);
        }

        await using var heartbeat = time.CreateTimer(_ => tab.Beat(), null, HeartbeatInterval, HeartbeatInterval);
        await foreach (var change in tab.ReadAllAsync(cancellationToken))
        {
            await WriteAsync(response, change is null ? ":\n\n" : Frame(change), cancellationToken);
        }
    }

    private static string Frame(RoomChange change)
    {
        var data = JsonSerializer.Serialize(RoomViews.Change(change), ViewJson.Default.ChangeView);
        return $"id: {change.Sequence}\nevent: change\ndata: {data}\n\n";
    }

    private static async Task WriteAsync(HttpResponse response, string frame, CancellationToken cancellationToken)
    {
        await response.WriteAsync(frame, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
