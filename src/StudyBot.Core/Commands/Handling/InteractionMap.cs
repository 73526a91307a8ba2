using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Parsing;

namespace StudyBot.Core.Commands.Handling;

/// <summary>Who answers which command, button and form.</summary>
public sealed class InteractionMap
{
    private readonly Dictionary<string, Func<CommandCall, CancellationToken, Task<InteractionReply>>> _commands = [];
    private readonly Dictionary<string, Func<Interaction.ButtonPressed, ButtonId, CancellationToken, Task<InteractionReply>>> _buttons = [];
    private readonly Dictionary<string, Func<Interaction.FormSubmitted, ButtonId, CancellationToken, Task<InteractionReply>>> _forms = [];
    private readonly HashSet<string> _commandsWithForm = [];
    private readonly HashSet<string> _buttonsWithForm = [];

    public InteractionMap(IEnumerable<IInteractionFeature> features)
    {
        foreach (var feature in features)
        {
            feature.Register(this);
        }
    }

    /// <summary>The commands that have a handler, in the words people type.</summary>
    public IReadOnlyCollection<string> Commands => _commands.Keys;

    /// <param name="words">The command's path: <c>track pause</c>.</param>
    public void Command(string words, Func<CommandCall, CancellationToken, Task<InteractionReply>> handler) =>
        _commands.Add(words, handler);

    /// <summary>A command whose reply may be a form.</summary>
    /// <inheritdoc cref="Command"/>
    public void CommandWithForm(string words, Func<CommandCall, CancellationToken, Task<InteractionReply>> handler)
    {
        Command(words, handler);
        _commandsWithForm.Add(words);
    }

    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    public void Button(string verb, Func<Interaction.ButtonPressed, ButtonId, CancellationToken, Task<InteractionReply>> handler) =>
        _buttons.Add(verb, handler);

    /// <summary>A button whose reply may be a form.</summary>
    /// <inheritdoc cref="Button"/>
    public void ButtonWithForm(
        string verb, Func<Interaction.ButtonPressed, ButtonId, CancellationToken, Task<InteractionReply>> handler)
    {
        Button(verb, handler);
        _buttonsWithForm.Add(verb);
    }

    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    public void Form(string verb, Func<Interaction.FormSubmitted, ButtonId, CancellationToken, Task<InteractionReply>> handler) =>
        _forms.Add(verb, handler);

    public bool MayOpenForm(ParsedCommand command) => _commandsWithForm.Contains(command.Words);

    public bool MayOpenForm(Interaction.ButtonPressed press) =>
        ButtonId.Parse(press.ButtonId) is { } id && _buttonsWithForm.Contains(id.Verb);

    public Task<InteractionReply> RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        _commands[call.Command.Words](call, cancellationToken);

    public Task<InteractionReply> RunAsync(Interaction.ButtonPressed press, CancellationToken cancellationToken) =>
        ButtonId.Parse(press.ButtonId) is { } id && _buttons.TryGetValue(id.Verb, out var handler)
            ? handler(press, id, cancellationToken)
            : Task.FromResult(Replies.Problem($"This button is from an older version of the bot and does nothing any more."));

    public Task<InteractionReply> RunAsync(Interaction.FormSubmitted form, CancellationToken cancellationToken) =>
        ButtonId.Parse(form.FormId) is { } id && _forms.TryGetValue(id.Verb, out var handler)
            ? handler(form, id, cancellationToken)
            : Task.FromResult(Replies.Problem($"This form is from an older version of the bot. Please open it again."));
}
