using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>
/// Takes a file apart into parsing events: syntax, depth and number of documents are checked here, so that whatever builds on the
/// events may recurse. Aliases stay events and are never expanded.
/// </summary>
internal static class YamlEvents
{
    /// <summary>The format needs eight levels.</summary>
    private const int Deepest = 16;

    /// <summary>The events of the only document without its frame, or null after a problem was reported.</summary>
    public static IReadOnlyList<ParsingEvent>? Read(string text, FileProblems problems)
    {
        var events = new List<ParsingEvent>();
        try
        {
            return Collect(new Parser(new Scanner(new StringReader(text), skipComments: true)), events, problems) ? events : null;
        }
        catch (YamlException exception)
        {
            problems.Add((int)Math.Max(1, exception.Start.Line), YamlSyntax.Explain(exception, text));
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a list in square brackets that is still open at the next key.
            problems.Add(events.Count == 0 ? 1 : (int)events[^1].Start.Line, YamlSyntax.OpenBracket);
        }

        return null;
    }

    private static bool Collect(Parser parser, List<ParsingEvent> events, FileProblems problems)
    {
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!; // Never null after MoveNext has returned true.
            var line = (int)current.Start.Line;
            depth += current.NestingIncrease;
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    problems.Add(line, "A second document begins here; keep one document in a file and remove '---' or '...'.");
                    return false;
                case MappingStart or SequenceStart when depth > Deepest:
                    problems.Add(line, $"The values are nested more than {Deepest} levels deep; the format needs eight.");
                    return false;
                case NodeEvent or AnchorAlias or MappingEnd or SequenceEnd:
                    events.Add(current);
                    break;
            }
        }

        return true;
    }
}
