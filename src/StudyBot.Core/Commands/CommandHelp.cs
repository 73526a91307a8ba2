using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Parsing;
using StudyBot.Core.Text;

namespace StudyBot.Core.Commands;

/// <summary>Explains the commands to the member who asks, and mentions only what that member may use.</summary>
public static class CommandHelp
{
    /// <summary>Help for one command or group when <paramref name="command"/> names it, else for all.</summary>
    /// <param name="askModerator">Whom to ask for what is for moderators, as a sentence.</param>
    public static Card Render(CommandGrammar grammar, string? command, bool isModerator, Markup askModerator)
    {
        var audience = isModerator ? Audience.Moderator : Audience.Everyone;
        var path = CommandPath.Read(command ?? "", grammar, isTyping: false);
        return path switch
        {
            { Word.Length: > 0 } => Unknown(command ?? "", path, grammar, audience),
            { Names: [] } => All(grammar, audience),
            _ when !path.Spec.IsOfferedTo(audience) => RefusalCard(grammar, path.Names, askModerator),
            { Spec.IsGroup: true } => Group(grammar, path, audience),
            _ => One(grammar, path),
        };
    }

    /// <summary>What a member is told who may not use a command.</summary>
    /// <param name="askModerator">Whom to ask, as a sentence.</param>
    public static Markup Refusal(CommandGrammar grammar, IEnumerable<string> path, Markup askModerator) =>
        Markup.Of($"{CodeSpan.Of(CommandLine.Of(grammar, path))} is for moderators. {askModerator}");

    private static Card All(CommandGrammar grammar, Audience audience)
    {
        var sections = grammar.Leaves
            .Where(leaf => leaf.Spec.IsOfferedTo(audience))
            .GroupBy(leaf => leaf.Spec.Audience)
            .OrderBy(group => group.Key)
            .Select(group => new CardSection(Heading(group.Key), Lines(grammar, group)));
        return new Card
        {
            Title = "What you can do",
            Sections = [.. sections],
            Footer = Markup.Of($"More about one command: {CodeSpan.Of(CommandLine.Of(grammar, ["help", "leaderboard"]))}"),
        };
    }

    private static Card Group(CommandGrammar grammar, CommandPath path, Audience audience)
    {
        var leaves = grammar.Leaves.Where(leaf =>
            leaf.Path.Take(path.Names.Count).SequenceEqual(path.Names) && leaf.Spec.IsOfferedTo(audience));
        return new Card
        {
            Title = CommandLine.Of(grammar, path.Names),
            Sections = [new CardSection(null, Markup.Of($"{path.Spec.Description}")), new CardSection("Commands", Lines(grammar, leaves))],
        };
    }

    private static Card One(CommandGrammar grammar, CommandPath path)
    {
        var options = Markup.Bullets(path.Spec.Options.Select(Option));
        var examples = Markup.Lines(CommandLine.Examples(grammar, path.Names, path.Spec).Select(CodeSpan.Of));
        return new Card
        {
            Title = CommandLine.Of(grammar, path.Names),
            Sections =
            [
                new CardSection(null, Markup.Of($"{path.Spec.Description}")),
                .. options.IsEmpty ? Array.Empty<CardSection>() : [new CardSection("Options", options)],
                new CardSection("Examples", examples),
            ],
            Footer = path.Spec.Audience == Audience.Moderator ? Markup.Trusted("For moderators.") : Markup.Empty,
        };
    }

    private static Card Unknown(string typed, CommandPath path, CommandGrammar grammar, Audience audience)
    {
        var nearest = NearestCommand.To(path, grammar, audience);
        var help = CommandLine.Of(grammar, ["help"]);
        return new Card
        {
            Title = "No such command",
            Sections = [new CardSection(null, ProblemSentences.UnknownCommand(typed.Trim(), nearest, help))],
            Tone = CardTone.Warning,
        };
    }

    private static Card RefusalCard(CommandGrammar grammar, IEnumerable<string> path, Markup askModerator) => new()
    {
        Title = "For moderators",
        Sections = [new CardSection(null, Refusal(grammar, path, askModerator))],
        Tone = CardTone.Warning,
    };

    private static Markup Lines(CommandGrammar grammar, IEnumerable<CommandLeaf> leaves) => Markup.Bullets(
        leaves.Select(leaf => Markup.Of($"{CodeSpan.Of(CommandLine.Of(grammar, leaf.Path))}: {leaf.Spec.Description}")));

    private static Markup Option(OptionSpec option)
    {
        var needed = option.IsRequired ? "needed" : "optional";
        var choices = option.Choices.Count == 0 ? Markup.Empty : Markup.Of($" One of {WordList.Or(option.Choices)}.");
        return Markup.Of($"{CodeSpan.Of(option.Name)} ({needed}): {option.Description}{choices}");
    }

    private static string Heading(Audience audience) => audience switch
    {
        Audience.Everyone => "For everybody",
        Audience.Moderator => "For moderators",
    };
}
