using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>
/// Builds nodes with lines from parsing events and refuses what the format does without: anchors, aliases, tags and merging.
/// </summary>
internal sealed class YamlTree(IReadOnlyList<ParsingEvent> events, FileProblems problems)
{
    private int _next;

    /// <summary>The mapping a file consists of, or null after a problem was reported.</summary>
    public static YamlMap? Read(string text, FileProblems problems)
    {
        if (YamlEvents.Read(text, problems) is not { } events)
        {
            return null;
        }

        if (events.Count == 0)
        {
            problems.Add(1, $"The file is empty; {Sentences.Guide} shows what belongs into it.");
            return null;
        }

        return NodeReader.Map(new YamlTree(events, problems).ReadNode(), "The file", problems);
    }

    private YamlNode ReadNode()
    {
        var current = events[_next++];
        var line = (int)current.Start.Line;
        ReportAnchorAndTag(current, line);
        return current switch
        {
            AnchorAlias alias => Refuse(alias, line),
            MappingStart => ReadMap(line),
            SequenceStart => ReadList(line),
            Scalar { Style: ScalarStyle.Plain, Value: "~" } => new YamlText(line, ""),
            Scalar scalar => new YamlText(line, scalar.Value.TrimEnd()),
            _ => throw new InvalidOperationException($"A node cannot begin with {current}."),
        };
    }

    private YamlNode ReadMap(int line)
    {
        var entries = new Dictionary<string, YamlEntry>();
        while (events[_next] is not MappingEnd)
        {
            var key = ReadNode();
            if (key is YamlText { IsEmpty: true })
            {
                // The parser loses the value of an empty key, so keys and values can no longer be told apart in this mapping.
                problems.Add(key.Line, "There is no key before ':'.");
                SkipToEndOfMap();
                return new YamlRefused(line);
            }

            var value = ReadNode();
            if (Accepts(key, entries) is { } name)
            {
                entries.Add(name, new YamlEntry(name, key.Line, value));
            }
        }

        _next++;
        return new YamlMap(line, [.. entries.Values]);
    }

    private void SkipToEndOfMap()
    {
        for (var depth = 1; depth > 0; _next++)
        {
            depth += events[_next].NestingIncrease;
        }
    }

    private string? Accepts(YamlNode key, Dictionary<string, YamlEntry> entries)
    {
        switch (key)
        {
            case YamlText { Value: "<<" }:
                problems.Add(key.Line, "Merging with '<<' is not allowed; write the keys out.");
                return null;
            case YamlText text when entries.TryGetValue(text.Value, out var first):
                problems.Add(key.Line, $"The key '{text.Value}' is given twice, first on line {first.Line}; keep one.");
                return null;
            case YamlText text:
                return text.Value;
            case YamlRefused:
                return null;
            default:
                problems.Add(key.Line, "A key must be a single word; put a value that begins with '[', '{' or '?' in quotation marks.");
                return null;
        }
    }

    private YamlList ReadList(int line)
    {
        var items = new List<YamlNode>();
        while (events[_next] is not SequenceEnd)
        {
            items.Add(ReadNode());
        }

        _next++;
        return new YamlList(line, items);
    }

    private YamlRefused Refuse(AnchorAlias alias, int line)
    {
        problems.Add(
            line,
            $"'*{alias.Value}' is an alias, and aliases are not allowed; "
            + "write the value out, or put a text that begins with '*' in quotation marks.");
        return new YamlRefused(line);
    }

    private void ReportAnchorAndTag(ParsingEvent current, int line)
    {
        if (current is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            problems.Add(
                line,
                $"'&{node.Anchor.Value}' is an anchor, and anchors are not allowed; "
                + "remove it, or put a text that begins with '&' in quotation marks.");
        }

        if (!node.Tag.IsEmpty)
        {
            problems.Add(line, "Tags are not allowed; remove it, or put a text that begins with '!' in quotation marks.");
        }
    }
}
