using StudyBot.Core.Chat;

namespace StudyBot.PlaygroundHarness;

/// <summary>Answers like the bot would, without knowing anything: enough to exercise every means of the page.</summary>
internal sealed class ScriptedHandler(IServiceProvider services, TimeProvider time) : IChatHandler
{
    private static readonly IReadOnlyList<Suggestion> Commands =
    [
        new("me", "me", "Your points, streak and weak spots"),
        new("leaderboard", "leaderboard", "The standings of this month"),
        new("track list", "track list", "The tracks of this workspace"),
        new("track schedule", "track schedule", "When a track posts"),
        new("help", "help", "All commands"),
    ];

    public async Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (chatEvent is ChatEvent.MessageWritten { Message: { Ref.Place.ThreadId: not null } message })
        {
            var card = Scenes.Received(message.Revision);
            var whisper = new Whisper(message.Author.Ref, message.Ref.Place, $"answer:{message.Ref.Id}", card);
            await Platform().WhisperAsync(whisper, cancellationToken);
        }
    }

    public async Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        switch (interaction)
        {
            case Interaction.CommandTyped { Text: "leaderboard" }:
                return new InteractionReply.Public(Scenes.Leaderboard());
            case Interaction.CommandTyped { Text: "me" }:
                return new InteractionReply.Private(Scenes.Me(interaction.Member.Name));
            case Interaction.CommandTyped { Text: "track schedule" }:
                return new InteractionReply.OpenForm(Scenes.ScheduleForm());
            case Interaction.CommandTyped command:
                return new InteractionReply.Private(Scenes.Help(command.Text));
            case Interaction.ButtonPressed { ButtonId: "answer" }:
                return new InteractionReply.OpenForm(Scenes.AnswerForm());
            case Interaction.ButtonPressed:
                return new InteractionReply.Private(Scenes.Hint());
            case Interaction.FormSubmitted { FormId: "answer" } form:
                return await AnswerAsync(form, cancellationToken);
            default:
                return new InteractionReply.Quiet();
        }
    }

    public bool MayOpenForm(Interaction interaction) => true;

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        ChatMember member, Place place, string text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suggestion>>(
            [.. Commands.Where(command => command.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase))]);

    private async Task<InteractionReply> AnswerAsync(Interaction.FormSubmitted form, CancellationToken cancellationToken)
    {
        var answer = form.Values.GetValueOrDefault("answer", "");
        if (answer.Length < 20)
        {
            return new InteractionReply.FormProblems(new Dictionary<string, string>
            {
                ["answer"] = "An answer needs at least 20 characters: say what you would do, and why.",
            });
        }

        var whisper = new Whisper(form.Member.Ref, form.Place, "answer:private", Scenes.PrivateAnswer(answer, time.GetUtcNow()));
        await Platform().WhisperAsync(whisper, cancellationToken);
        return new InteractionReply.Quiet();
    }

    // Asked for when needed, as the product's own handler does: it is built from the platforms.
    private IChatPlatform Platform() => services.GetRequiredService<IChatPlatform>();
}
