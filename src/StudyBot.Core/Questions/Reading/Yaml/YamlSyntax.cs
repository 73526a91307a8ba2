using YamlDotNet.Core;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Says in an author's words what the YAML parser says in its own.</summary>
internal static class YamlSyntax
{
    public const string OpenBracket = "A list in square brackets is not closed, or a comma is missing between two items.";

    /// <summary>A part of the parser's message, and what authors usually did to get it.</summary>
    private static readonly (string Part, string Sentence)[] Explanations =
    [
        ("invalid mapping", "There is ': ' inside a text; put the text in quotation marks, or check the indentation."),
        ("'-' indicator", "Expected another '- ' of the list above; check the indentation and the space after '-'."),
        ("Block sequence entries", "A list begins on a line of its own; put '- ' on the line below the key."),
        ("',' or ']'", OpenBracket),
        ("',' or '}'", "A mapping in braces is not closed, or a comma is missing between two entries."),
        ("unknown escape", @"In double quotation marks '\' begins an escape; use single quotation marks, or write '\\'."),
        ("more spaces in lines above", "The first line of a text after '|' is indented less than the empty lines above it; remove them."),
        ("block scalar", "Nothing may follow '|' or '>'; the text begins on the next line."),
        ("quoted scalar", "A quotation mark is not closed."),
        ("anchor or alias", "A value begins with '*' or '&'; put the value in quotation marks."),
        ("of tag", "A value begins with '!'; put the value in quotation marks."),
        ("scanning a tag", "A value begins with '!'; put the value in quotation marks."),
        ("directive", "A line begins with '%'; put the value in quotation marks."),
        ("expected ':'", "Expected 'key: value' here; check the space after ':' and the indentation."),
        ("Mapping values are not allowed", "There is ':' where no key can be; put the text in quotation marks, or check the indentation."),
        ("Mapping keys are not allowed", "A value begins with '?'; put the value in quotation marks."),
        ("document start", "What stands here belongs to nothing above; check the indentation."),
        ("document end", "What stands here belongs to nothing above; check the indentation and whether a quotation mark ends too early."),
        ("expected key", "Expected 'key: value' here; check the indentation and whether a quotation mark ends too early."),
        ("expected node content", "A value begins with a character that has a meaning in YAML; put the value in quotation marks."),
    ];

    public static string Explain(YamlException exception, string text)
    {
        if (exception.Message.Contains("cannot start any token"))
        {
            var character = exception.Start.Index < text.Length ? text[(int)exception.Start.Index] : '?';
            return $"A value must not begin with '{character}'; put the value in quotation marks.";
        }

        if (exception.Message.Contains("expected node content") && exception.Start.Index >= text.TrimEnd().Length)
        {
            return "The file ends inside a list in square brackets or a mapping in braces; close it.";
        }

        var explanation = Array.Find(Explanations, pair => exception.Message.Contains(pair.Part));
        return explanation.Sentence ?? $"This is not valid YAML: {exception.Message}";
    }
}
