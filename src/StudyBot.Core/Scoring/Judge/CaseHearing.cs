using StudyBot.Core.Scoring.Judge.Prompting;
using StudyBot.Core.Scoring.Judge.Reading;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>One answer before the judge: what is asked, and what a reply is held to.</summary>
internal sealed class CaseHearing
{
    private readonly JudgeCase _case;
    private readonly AnswerText _answer;
    private readonly IReadOnlyList<CaseCriterion> _criteria;
    private readonly CaseWriter _writer;
    private readonly SheetCheck _check;

    public CaseHearing(JudgeCase judged, JudgePrompts prompts)
    {
        _case = judged;
        _answer = AnswerText.Read(judged.Answer);
        _criteria = CaseCriterion.Of(judged.Edition);
        _writer = new CaseWriter(prompts.For(judged.Edition.Rubric.Id), judged.Edition, _criteria, _answer);
        var instructions = InjectionScan.Find(_answer);
        SpeaksToTheScorer = instructions.Count > 0;
        _check = new SheetCheck(_answer, new QuoteFinder(_answer, NotTheirs(), instructions));
    }

    public int Words => _answer.Count;

    public bool SpeaksToTheScorer { get; }

    /// <param name="sample">Counted from 0 within the attempt.</param>
    public async Task<(CheckedSheet? Sheet, JudgeProblem? Problem)> AskAsync(
        IJudgeEndpoint endpoint, int sample, string delimiter, CancellationToken cancellationToken)
    {
        var request = _writer.Write((_case.Attempt * Readings.Most) + sample, delimiter);
        var reply = await endpoint.AskAsync(request, cancellationToken);
        return SheetReader.Read(reply.Text, _criteria) is { } sheet ? _check.Check(sheet) : (null, JudgeProblem.Unreadable);
    }

    /// <summary>What the judge had before it and the member did not write.</summary>
    private IReadOnlyList<AnswerText> NotTheirs()
    {
        var question = _case.Edition.Question;
        var rubric = _criteria.SelectMany(criterion => criterion.Criterion.Levels
            .Append(criterion.Criterion.Asks)
            .Concat(criterion.Items.Select(item => item.Means)));
        return [.. rubric.Prepend(question.Prompt).Prepend(question.Title).Select(text => AnswerText.Read(text))];
    }
}
