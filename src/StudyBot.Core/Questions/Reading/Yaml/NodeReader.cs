using System.Globalization;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>
/// Turns nodes into values. Every method reports what is wrong and still gives a value, so that one mistake does not hide the next;
/// a bank with a problem is never used.
/// </summary>
internal static class NodeReader
{
    /// <param name="name">How a sentence about the node begins: <c>'title'</c>, <c>Item 2 of 'hints'</c>.</param>
    public static string Text(YamlNode node, string name, FileProblems problems)
    {
        switch (node)
        {
            case YamlText { IsEmpty: false } text:
                return text.Value;
            case YamlText:
                problems.Add(node.Line, $"{name} is empty; expected a text.");
                break;
            case YamlMap:
                problems.Add(node.Line, $"{name} is a mapping; expected a text. Put a text that contains ': ' in quotation marks.");
                break;
            case YamlList:
                problems.Add(node.Line, $"{name} is a list; expected a text. Put a text that begins with '[' in quotation marks.");
                break;
        }

        return "";
    }

    public static int Number(YamlNode node, string name, int lowest, int highest, FileProblems problems)
    {
        if (node is YamlText { IsEmpty: false } text)
        {
            if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= lowest && number <= highest)
            {
                return number;
            }

            problems.Add(node.Line, $"{name} is {Sentences.Quote(text.Value)}; expected a whole number from {lowest} to {highest:N0}.");
            return lowest;
        }

        ReportWrongType(node, name, $"a whole number from {lowest} to {highest:N0}", problems);
        return lowest;
    }

    public static decimal Weight(YamlNode node, string name, decimal lowest, decimal highest, FileProblems problems)
    {
        if (node is YamlText { IsEmpty: false } text)
        {
            if (decimal.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
                && weight >= lowest && weight <= highest)
            {
                return weight;
            }

            problems.Add(node.Line, $"{name} is {Sentences.Quote(text.Value)}; expected a number from {lowest} to {highest}, such as 1.5.");
            return lowest;
        }

        ReportWrongType(node, name, $"a number from {lowest} to {highest}", problems);
        return lowest;
    }

    public static bool Flag(YamlNode node, string name, FileProblems problems)
    {
        switch (node)
        {
            case YamlText { Value: "true" }:
                return true;
            case YamlText { Value: "false" }:
                return false;
            case YamlText { IsEmpty: false } text:
                problems.Add(node.Line, $"{name} is {Sentences.Quote(text.Value)}; expected true or false.");
                return false;
            default:
                ReportWrongType(node, name, "true or false", problems);
                return false;
        }
    }

    public static IReadOnlyList<YamlNode> Items(YamlNode node, string name, FileProblems problems)
    {
        if (node is YamlList list)
        {
            return list.Items;
        }

        ReportWrongType(node, name, "a list, each item on a line that begins with '- '", problems);
        return [];
    }

    public static YamlMap? Map(YamlNode node, string name, FileProblems problems)
    {
        if (node is YamlMap map)
        {
            return map;
        }

        ReportWrongType(node, name, "a mapping with 'key: value' on each line", problems);
        return null;
    }

    private static void ReportWrongType(YamlNode node, string name, string expected, FileProblems problems)
    {
        if (node is not YamlRefused)
        {
            problems.Add(node.Line, $"{name} is {TypeOf(node)}; expected {expected}.");
        }
    }

    private static string TypeOf(YamlNode node) => node switch
    {
        YamlText { IsEmpty: true } => "empty",
        YamlText => "a text",
        YamlList => "a list",
        _ => "a mapping",
    };
}
