using StudyBot.Core.Commands;
using Xunit;

namespace StudyBot.Core.Tests.Commands;

public sealed class CommandGrammarTests
{
    private static readonly OptionSpec Colour = new() { Name = "colour", Description = "Which colour.", Example = "red" };

    private static readonly CommandSpec Paint = new() { Name = "paint", Description = "Paint.", Options = [Colour] };

    private static readonly CommandSpec Root = new() { Name = "root", Description = "All.", Subcommands = [Paint] };

    [Fact]
    public void A_path_leads_to_its_command()
    {
        var grammar = new CommandGrammar(Root);

        Assert.Same(Paint, grammar.Find("paint"));
        Assert.Same(Root, grammar.Find());
        Assert.Null(grammar.Find("paint", "red"));
        Assert.Null(grammar.Find("draw"));
    }

    [Fact]
    public void A_command_with_options_and_subcommands_is_refused() =>
        Assert.Throws<ArgumentException>(() => new CommandGrammar(Root with { Options = [Colour] }));

    [Fact]
    public void A_name_declared_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CommandGrammar(Root with { Subcommands = [Paint, Paint] }));
        Assert.Throws<ArgumentException>(
            () => new CommandGrammar(Root with { Subcommands = [Paint with { Options = [Colour, Colour] }] }));
    }
}
