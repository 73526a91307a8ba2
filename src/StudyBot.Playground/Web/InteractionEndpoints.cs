using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;
using StudyBot.Playground.Views;

namespace StudyBot.Playground.Web;

/// <summary>Commands, buttons and forms: asks the product and carries out its reply.</summary>
internal sealed partial class InteractionEndpoints(
    Room room, OpenForms forms, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<InteractionEndpoints> logger)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/suggestions", SuggestAsync);
        routes.MapPost("/api/buttons", PressAsync);
        routes.MapPost("/api/forms", SubmitAsync);
    }

    public async Task RunCommandAsync(HttpContext context, string memberId, Place place, string text)
    {
        var id = NewId();
        var member = Callers.MemberIn(room, memberId, place);
        room.Echo(memberId, place, $"command:{id}", text);
        await AskAsync(context, new Interaction.CommandTyped(id, member, place, time.GetUtcNow(), CommandLine.Rest(text)));
    }

    private async Task SuggestAsync(HttpContext context)
    {
        var place = Callers.Place(context);
        var member = Callers.MemberIn(room, Callers.MemberId(context), place);
        var text = context.Request.Query["text"].ToString();
        var suggestions = CommandLine.IsBeginning(text)
            ? [CommandLine.Itself]
            : await ContinueAsync(context, member, place, text);
        await Answers.WriteAsync(context, suggestions, ViewJson.Default.IReadOnlyListSuggestion);
    }

    private static async Task<IReadOnlyList<Suggestion>> ContinueAsync(HttpContext context, ChatMember member, Place place, string text)
    {
        if (!CommandLine.IsCommand(text))
        {
            return [];
        }

        // Only the leading blanks go: whether a word is finished shows in the blank after it.
        var rest = text[CommandLine.Name.Length..].TrimStart();
        var suggestions = await ChatHandlers.Of(context).SuggestAsync(member, place, rest, context.RequestAborted);
        return [.. suggestions.Select(suggestion => suggestion with { Text = $"{CommandLine.Name} {suggestion.Text}" })];
    }

    private async Task PressAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync(context, ViewJson.Default.PressButtonRequest);
        var (member, place) = room.Read(state =>
        {
            var message = RoomRules.Message(state, request.MessageId, request.MemberId);
            return message.Card?.Buttons.Any(button => button.Id == request.ButtonId) is true
                ? (RoomRules.Member(state, request.MemberId).ToChatMember(), message.Place)
                : throw new RoomRefusedException(Refusal.NotFound, "This button is not there any more.");
        });
        await AskAsync(context, new Interaction.ButtonPressed(NewId(), member, place, time.GetUtcNow(), request.ButtonId));
    }

    private async Task SubmitAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync(context, ViewJson.Default.SubmitFormRequest);
        if (request.Values.Values.Any(value => value.Length > Room.LongestText))
        {
            throw new RoomRefusedException(Refusal.TooLong, $"A field has at most {Room.LongestText:N0} characters.");
        }

        var place = PlaygroundRefs.Place(request.ChannelId, request.ThreadId);
        var member = Callers.MemberIn(room, request.MemberId, place);
        if (forms.Find(member.Ref, request.FormId) is { } form && FormCheck.Problems(form, request.Values) is { Count: > 0 } problems)
        {
            await Answers.WriteAsync(context, new OutcomeView(Problems: problems), ViewJson.Default.OutcomeView);
            return;
        }

        await AskAsync(
            context, new Interaction.FormSubmitted(NewId(), member, place, time.GetUtcNow(), request.FormId, request.Values));
    }

    private async Task AskAsync(HttpContext context, Interaction interaction)
    {
        var reply = await ReplyAsync(context, interaction);
        await Answers.WriteAsync(context, CarryOut(interaction, reply), ViewJson.Default.OutcomeView);
    }

    private async Task<InteractionReply> ReplyAsync(HttpContext context, Interaction interaction)
    {
        try
        {
            // Once asked, the work is finished even when the tab closes meanwhile.
            return await ChatHandlers.Of(context).HandleAsync(interaction, lifetime.ApplicationStopping);
        }
        catch (ChatPlatformException exception)
        {
            Log.InteractionFailed(logger, exception);
            return new InteractionReply.Private(new Card
            {
                Title = "That did not work",
                Sections = [new CardSection(null, Markup.Of($"{exception.Message}"))],
                Tone = CardTone.Warning,
            });
        }
    }

    private OutcomeView CarryOut(Interaction interaction, InteractionReply reply)
    {
        if (interaction is Interaction.FormSubmitted submitted && reply is not InteractionReply.FormProblems)
        {
            forms.Close(submitted.Member.Ref, submitted.FormId);
        }

        if (reply is InteractionReply.OpenForm(var opened))
        {
            forms.Open(interaction.Member.Ref, opened);
        }

        return View(interaction, reply);
    }

    private OutcomeView View(Interaction interaction, InteractionReply reply) => reply switch
    {
        InteractionReply.Private(var card) => Shown(
            room.Whisper(interaction.Member.Ref.Id, interaction.Place, $"reply:{interaction.Id}", card)),
        InteractionReply.Public(var card) => Shown(room.PostCard(interaction.Place, card, marker: null)),
        InteractionReply.OpenForm(var form) => new OutcomeView(Form: form),
        InteractionReply.FormProblems(var problems) => new OutcomeView(Problems: problems),
        InteractionReply.Quiet => new OutcomeView(),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} is not a reply the Playground knows."),
    };

    private static OutcomeView Shown(RoomChange change) => new(RoomViews.Change(change));

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Another platform failed while a member waited for a reply.")]
        public static partial void InteractionFailed(ILogger logger, Exception exception);
    }
}
