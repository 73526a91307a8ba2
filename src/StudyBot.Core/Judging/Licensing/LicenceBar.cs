namespace StudyBot.Core.Judging.Licensing;

/// <summary>What the judge has to show before its scores count.</summary>
public static class LicenceBar
{
    /// <summary>
    /// From here on agreement is commonly called good, and it is what a published label "validated" asks for.
    /// </summary>
    public const double LeastKappa = 0.70;

    /// <summary>With fewer the interval is so wide that only catastrophes are seen.</summary>
    public const int FewestAnswers = 50;

    /// <summary>One question can be easy to judge.</summary>
    public const int FewestQuestions = 5;

    /// <summary>Why the judge may not count yet; null when it may.</summary>
    public static string? Objection(JudgeAgreement measured) => measured switch
    {
        { Answers: < FewestAnswers } =>
            $"people have decided about {measured.Answers} of the {FewestAnswers} answers it takes",
        { Questions: < FewestQuestions } =>
            $"the answers that people decided about are to {measured.Questions} of the {FewestQuestions} questions it takes",
        { Kappa: < LeastKappa } => $"its agreement with people is {measured.Kappa:0.00}, and {LeastKappa:0.00} is the bar",
        _ when measured.Kappa <= measured.RulesKappa =>
            $"its agreement with people, {measured.Kappa:0.00}, is no better than the rules' {measured.RulesKappa:0.00}",
        _ when measured.Kappa <= measured.LengthKappa =>
            $"its agreement with people, {measured.Kappa:0.00}, is no better than that of length alone, {measured.LengthKappa:0.00}",
        _ when measured.MeanError >= measured.ConstantError =>
            $"its mean error, {measured.MeanError:0.00} levels, is no better than that of always giving the same level",
        _ => null,
    };
}
