using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Parsing;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Tests.Commands;

public sealed class CommandInputTests
{
    [Fact]
    public void Options_become_a_line_that_reads_back_as_the_same_command()
    {
        var input = Read("""
            {"name":"study","type":1,"options":[{"type":2,"name":"track","options":[{"type":1,"name":"holiday","options":[
              {"type":3,"name":"subscription","value":"ml \"daily\""},{"type":3,"name":"date","value":"2026-12-25"},{"type":3,"name":"name","value":"Winter time:09:00 break"}]}]}]}
            """);

        var command = Assert.IsType<ParsedCommand>(CommandText.Parse(input.ToLine(), StudyGrammar.Create()));

        Assert.Equal("track holiday", command.Words);
        Assert.Equal(
            new Dictionary<string, string> { ["subscription"] = "ml \"daily\"", ["date"] = "2026-12-25", ["name"] = "Winter time:09:00 break" },
            command.Options);
    }

    [Theory]
    [InlineData("""{"type":1,"name":"me"}""", "me")]
    [InlineData("""{"type":1,"name":"audit","options":[{"type":4,"name":"count","value":20}]}""", "audit count:20")]
    [InlineData("""{"type":1,"name":"audit","options":[{"type":5,"name":"count","value":true}]}""", "audit count:true")]
    public void Values_of_other_kinds_are_written_as_people_type_them(string option, string line)
    {
        Assert.Equal(line, Read($$"""{"name":"study","type":1,"options":[{{option}}]}""").ToLine());
    }

    [Theory]
    [InlineData("", "track schedule days:Mon zone:")]
    [InlineData("Euro", "track schedule days:Mon zone:Euro")]
    [InlineData("New Yo", "track schedule days:Mon zone:\"New Yo")]
    public void Option_being_typed_stands_last_and_open(string typed, string line)
    {
        var input = Read($$"""
            {"name":"study","type":1,"options":[{"type":2,"name":"track","options":[{"type":1,"name":"schedule","options":[
              {"type":3,"name":"zone","value":"{{typed}}","focused":true},{"type":3,"name":"days","value":"Mon"}]}]}]}
            """);

        Assert.Equal(line, input.ToTypingLine());
    }

    [Fact]
    public void Suggestions_become_choices_within_the_limits()
    {
        Suggestion[] suggestions =
        [
            new("track list", "list", "A command, no value."),
            new("x", new string('l', 200), "", "long label"),
            new("x", "Too long", "", new string('v', 101)),
            new("x", "", "", "no label"),
            new("x", "Twice", "", "no label"),
            .. Enumerable.Range(1, 40).Select(number => new Suggestion("x", $"Number {number}", "", $"{number}")),
        ];

        var choices = SuggestionChoices.Of(suggestions);

        Assert.Equal(25, choices.Count);
        Assert.Equal(["long label", "no label", "1"], choices.Take(3).Select(choice => choice.Value.GetString()));
        Assert.Equal([100, 8], choices.Take(2).Select(choice => choice.Name.Length));
    }

    private static CommandInput Read(string content) =>
        CommandInput.Of(JsonSerializer.Deserialize(content, DiscordJson.Default.InteractionContent)!);
}
