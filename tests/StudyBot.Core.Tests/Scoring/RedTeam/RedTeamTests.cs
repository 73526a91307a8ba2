using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.RedTeam;

/// <summary>Whoever can raise a score without knowing anything makes the standings worthless for everybody.</summary>
public sealed class RedTeamTests
{
    private const decimal MostMoved = 1.0m;
    private const int MostWithoutContent = 1;

    /// <summary>One of each track, with an answer of middling quality.</summary>
    private static readonly string[] Questions =
    [
        "churn-model-too-good", "study-group-stays-longer", "judge-says-better", "minutes-of-podcast", "idle-gpu-slow-answers",
        "players-who-cannot-stop",
    ];

    private static readonly RuleScorer Scorer = new();

    public static TheoryData<string> Wrapping => [.. HostileAnswer.All.Where(hostile => hostile.Wraps).Select(hostile => hostile.Id)];

    public static TheoryData<string> Empty => [.. HostileAnswer.All.Where(hostile => !hostile.Wraps).Select(hostile => hostile.Id)];

    [Theory]
    [MemberData(nameof(Wrapping))]
    public void Tricks_around_an_honest_answer_move_it_by_a_point_at_most(string id)
    {
        Assert.All(Questions, question =>
        {
            var (honest, tricked) = Both(id, question);

            Assert.True(Math.Abs(honest - tricked) <= MostMoved, $"{question}: {honest} became {tricked}");
        });
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void Without_honest_content_no_criterion_passes_level_one(string id)
    {
        Assert.All(Questions, question =>
        {
            var score = Score(question, Aim(id, question));

            Assert.All(score.Criteria, one => Assert.True(one.Level <= MostWithoutContent, $"{question}, {one.CriterionId}: {one.Reason}"));
        });
    }

    private static (decimal Honest, decimal Tricked) Both(string id, string question) =>
        (Score(question, Honest(question)).Total, Score(question, Aim(id, question)).Total);

    private static string Honest(string question) => Shipped.Goldens[$"{question}-a"];

    private static string Aim(string id, string question) =>
        Attack.On(Shipped.Edition(question), Honest(question), HostileAnswer.All.Single(hostile => hostile.Id == id));

    private static AnswerScore Score(string question, string answer) => Scorer.Score(Shipped.Edition(question), answer);
}
