using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Parsing;
using StudyBot.Core.Text;

namespace StudyBot.Core.Commands.Completion;

/// <summary>Says how a command line may go on: command names, then option names, then values.</summary>
public sealed class CommandSuggestions(CommandGrammar grammar, ICompletionSource source)
{
    /// <summary>What every platform can show.</summary>
    public const int MaxCount = 25;

    private static readonly IReadOnlyList<string> Truths = ["yes", "no"];

    /// <param name="text">The line up to the cursor.</param>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        ChatMember member, Place place, string text, CancellationToken cancellationToken)
    {
        if (text.Length > CommandText.MaxLength)
        {
            return [];
        }

        var audience = member.IsModerator ? Audience.Moderator : Audience.Everyone;
        var path = CommandPath.Read(text, grammar, isTyping: true);
        if (path.Spec.IsGroup)
        {
            return [.. Commands(path, audience).Take(MaxCount)];
        }

        if (!path.Spec.IsOfferedTo(audience))
        {
            return [];
        }

        var point = TypingPoint.Find(text, path);
        var names = point.IsNamed ? [] : OptionNames(path.Spec, point);
        var values = await ValuesAsync(path.Spec, point, member, place, cancellationToken);
        return [.. names.Concat(values).Take(MaxCount)];
    }

    private IEnumerable<Suggestion> Commands(CommandPath path, Audience audience)
    {
        var here = path.Spec.Subcommands
            .Where(command => command.IsOfferedTo(audience))
            .Select(command => new CommandLeaf([.. path.Names, command.Name], command))
            .ToList();
        var found = TypedMatch.Of(path.Word, here, command => command.Spec.Name).Concat(CommandsBelow(path, audience)).ToList();
        if (found.Count == 0 && NearestMatch.Find(path.Word, here.Select(command => command.Spec.Name)) is { } nearest)
        {
            found = here.FindAll(command => command.Spec.Name == nearest);
        }

        return found.Select(command => new Suggestion(
            command.Words + (command.Spec is { IsGroup: false, Options: [] } ? "" : " "), command.Words, command.Spec.Description));
    }

    /// <summary>Somebody who begins with the command and leaves out its group: <c>pau</c> for <c>track pause</c>.</summary>
    private IEnumerable<CommandLeaf> CommandsBelow(CommandPath path, Audience audience) => path.Word.Length == 0
        ? []
        : grammar.Leaves.Where(leaf =>
            leaf.Path.Count > path.Names.Count + 1
            && leaf.Path.Take(path.Names.Count).SequenceEqual(path.Names)
            && leaf.Spec.IsOfferedTo(audience)
            && leaf.Spec.Name.StartsWith(path.Word, StringComparison.Ordinal));

    private static IEnumerable<Suggestion> OptionNames(CommandSpec spec, TypingPoint point) =>
        TypedMatch.Of(point.Typed, point.OpenOptions(spec).OrderByDescending(option => option.IsRequired), option => option.Name)
            .Select(option => new Suggestion($"{point.Before}{option.Name}:", $"{option.Name}:", option.Description));

    private async Task<IEnumerable<Suggestion>> ValuesAsync(
        CommandSpec spec, TypingPoint point, ChatMember member, Place place, CancellationToken cancellationToken)
    {
        if (point.Option is not { } option || point.Given.ContainsKey(option.Name))
        {
            return [];
        }

        var values = option.Completion switch
        {
            null => Fixed(option, point.Typed),
            CompletionKind.Command => CommandsByName(point.Typed, member),
            { } kind => await source.CompleteAsync(
                kind, new CompletionContext(member, place, point.Given), point.Typed, cancellationToken),
        };
        var end = point.OpenOptions(spec).Any(open => open.Name != option.Name) ? " " : "";
        return values.Select(value => new Suggestion(
            $"{point.Before}{option.Name}:{OptionValue.Write(value.Value)}{end}", value.Label, option.Description, value.Value));
    }

    private static IEnumerable<CompletionValue> Fixed(OptionSpec option, string typed)
    {
        var values = option.Kind == OptionKind.Boolean ? Truths : option.Choices;
        return TypedMatch.Of(typed, values, value => value).Select(value => new CompletionValue(value, value));
    }

    private IEnumerable<CompletionValue> CommandsByName(string typed, ChatMember member)
    {
        var audience = member.IsModerator ? Audience.Moderator : Audience.Everyone;
        return TypedMatch.Of(typed, grammar.Leaves.Where(leaf => leaf.Spec.IsOfferedTo(audience)), leaf => leaf.Words)
            .Select(leaf => new CompletionValue(leaf.Words, leaf.Words));
    }
}
