using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;
using StudyBot.Playground.Views;

namespace StudyBot.Playground.Web;

/// <summary>What members write, rewrite and take back. The journal has it before the product hears of it.</summary>
internal sealed partial class MessageEndpoints(
    Room room, InteractionEndpoints interactions, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<MessageEndpoints> logger)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", PostAsync);
        routes.MapPut("/api/messages/{id}", EditAsync);
        routes.MapDelete("/api/messages/{id}", DeleteAsync);
    }

    private async Task PostAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync(context, ViewJson.Default.PostMessageRequest);
        var place = PlaygroundRefs.Place(request.ChannelId, request.ThreadId);
        if (CommandLine.IsCommand(request.Text))
        {
            await interactions.RunCommandAsync(context, request.MemberId, place, request.Text);
            return;
        }

        if (CommandLine.Unknown(request.Text) is { } name)
        {
            throw new RoomRefusedException(
                Refusal.Invalid,
                $"There is no command {name}: commands begin with {CommandLine.Name}, as in {CommandLine.Name} help. "
                + "To say it to everybody, put a blank before it.");
        }

        await TellAsync(context, room.Say(request.MemberId, place, request.Text));
    }

    private async Task EditAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync(context, ViewJson.Default.EditMessageRequest);
        await TellAsync(context, room.EditSaid(request.MemberId, MessageId(context), request.Text));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var (deleted, change) = room.Delete(Callers.MemberId(context), MessageId(context));
        if (deleted.IsSaid)
        {
            await HandOverAsync(context, new ChatEvent.MessageDeleted(deleted.Ref, time.GetUtcNow()));
        }

        await Answers.WriteAsync(context, new OutcomeView(RoomViews.Change(change)), ViewJson.Default.OutcomeView);
    }

    private static string MessageId(HttpContext context) => (string)context.Request.RouteValues["id"]!; // The route has it.

    private async Task TellAsync(HttpContext context, RoomChange change)
    {
        var message = room.Read(state => SaidMessages.ToChatMessage(change.Message!, state)); // Saying always makes a message.
        await HandOverAsync(context, new ChatEvent.MessageWritten(message));
        await Answers.WriteAsync(context, new OutcomeView(RoomViews.Change(change)), ViewJson.Default.OutcomeView);
    }

    /// <summary>
    /// Hands an event to the product. When that fails the message still stands in the room and in its journal, and the product
    /// finds it when it next reads the thread; so the member is not told to send it again.
    /// </summary>
    private async Task HandOverAsync(HttpContext context, ChatEvent chatEvent)
    {
        try
        {
            var handler = ChatHandlers.Of(context);
            await handler.ReceiveAsync(chatEvent, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.EventNotReceived(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Could not hand over an event; the product finds the message when it reads the thread again.")]
        public static partial void EventNotReceived(ILogger logger, Exception exception);
    }
}
