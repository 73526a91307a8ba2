using System.Text.Json;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Evaluation.Rows;

/// <summary>Reads a set of graded answers, one JSON object a line. What kind a row is shows in what it has.</summary>
public sealed class EvalSetReader
{
    private readonly string _file;
    private readonly QuestionBank _bank;
    private readonly List<PlainRow> _plain = [];
    private readonly List<GoldenRow> _goldens = [];
    private readonly List<RowProblem> _problems = [];
    private readonly HashSet<string> _ids = [];

    private EvalSetReader(string file, QuestionBank bank)
    {
        _file = file;
        _bank = bank;
    }

    /// <param name="bank">The questions that goldens may be about.</param>
    public static EvalSet Read(string file, IEnumerable<string> lines, QuestionBank bank)
    {
        var reader = new EvalSetReader(file, bank);
        foreach (var (place, line) in lines.Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                reader.ReadLine(place + 1, line);
            }
        }

        return new EvalSet(reader._plain, reader._goldens, reader._problems);
    }

    private void ReadLine(int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = new RowFields(document.RootElement);
            if (row.Has("levels"))
            {
                AddGolden(row);
            }
            else if (row.Has("question_id"))
            {
                AddPlain(row);
            }
            else
            {
                throw new FormatException("neither \"levels\" nor \"question_id\", expected a golden or a plain row");
            }
        }
        catch (JsonException)
        {
            _problems.Add(new RowProblem(_file, number, "no JSON, expected one object on the line"));
        }
        catch (FormatException problem)
        {
            _problems.Add(new RowProblem(_file, number, problem.Message));
        }
    }

    private void AddPlain(RowFields row)
    {
        var most = row.Number("max_score");
        if (most <= 0)
        {
            throw new FormatException($"\"max_score\" is {most}, expected more than 0");
        }

        var score = row.Number("score");
        if (score < 0 || score > most)
        {
            throw new FormatException($"\"score\" is {score}, expected 0 to {most}");
        }

        var references = row.Texts(row.Has("references") ? "references" : "reference");
        var question = row.Text("question_id");
        var id = row.Text("answer_id");
        _plain.Add(new PlainRow(
            question, row.OptionalText("question"), references, Unused(question, id), row.Answer("answer"), score, most, row.OptionalNumbers("raters")));
    }

    private void AddGolden(RowFields row)
    {
        var name = row.Text("question");
        var question = _bank.FindQuestion(new QuestionId(name)) ??
            throw new FormatException($"\"question\" is \"{name}\", expected the id of a question in the bank");
        if (row.Has("question_version") && row.Number("question_version") is var version && version != question.Version)
        {
            throw new FormatException($"graded for version {version} of {name}, expected version {question.Version}; grade it again");
        }

        var levels = row.Levels("levels", question);
        if (question.Criteria.FirstOrDefault(criterion => !levels.ContainsKey(criterion.Id)) is { } missing)
        {
            throw new FormatException($"\"levels\" lacks {missing.Id}, expected every criterion of {name}");
        }

        var id = row.Text("id");
        if (!_ids.Add(id))
        {
            throw new FormatException($"the id {id} is taken, expected each golden once");
        }

        var second = row.Has("second") ? row.Levels("second", question) : new Dictionary<string, int>();
        _goldens.Add(new GoldenRow(question.Id, id, row.Answer("answer"), levels, second));
    }

    /// <summary>Sets that were put together from parts often give an id twice.</summary>
    private string Unused(string question, string id)
    {
        var unused = id;
        for (var copy = 2; !_ids.Add($"{question}/{unused}"); copy++)
        {
            unused = $"{id}#{copy}";
        }

        return unused;
    }
}
