using StudyBot.Core.Judging;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary>What <c>doctor</c> says about the judge: whether there is one, whether it answers, and whether its replies can be used.</summary>
internal static class JudgeFindings
{
    private const string What = "Judge";

    /// <summary>Has it judge a reference answer of the bank, which is no secret and costs one call.</summary>
    public static async Task<IReadOnlyList<DoctorFinding>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        JudgeSetup? setup;
        try
        {
            setup = services.GetRequiredService<JudgeSeat>().Setup;
        }
        catch (StartupException failure)
        {
            return [new DoctorFinding(What, failure.Message, "Put the files back that came with StudyBot.")];
        }

        if (setup is null)
        {
            return [new DoctorFinding(What, "off; answers are scored by the rules and sent nowhere", null)];
        }

        return services.GetRequiredService<PromptFolder>().Read().ReadBank().Bank is { Questions: [var question, ..] } bank
            ? [await TryAsync(setup, bank.Edition(question, question.Tracks[0]), services.GetRequiredService<RuleScorer>(), cancellationToken)]
            : [];
    }

    private static async Task<DoctorFinding> TryAsync(
        JudgeSetup setup, QuestionEdition edition, RuleScorer rules, CancellationToken cancellationToken)
    {
        var name = $"{setup.Endpoint.Model} at {setup.Endpoint.Provider}";
        try
        {
            var answer = edition.Question.ReferenceAnswers[0];
            var judged = new JudgeCase(edition, answer, rules.Score(edition, answer));
            return await setup.Judge.ReadOnceAsync(judged, setup.Endpoint, cancellationToken) is null
                ? new DoctorFinding(
                    What,
                    $"{name} answers, but not in the form it is asked for",
                    "Set Judge:Format to what the server knows, raise Judge:MaxOutputTokens, or choose another model.")
                : new DoctorFinding(What, $"{name} answers in the form it is asked for", null);
        }
        catch (JudgeEndpointException failure)
        {
            return new DoctorFinding(What, failure.Message, "Check Judge:Endpoint, Judge:Model and Judge:ApiKey.");
        }
    }
}
