namespace StudyBot.Core.Scoring.Calibration;

/// <param name="HeldOut">
/// For each answer of the fit what fits without its question make of it: how the model does on questions it has not seen.
/// </param>
internal sealed record QuestionRidgeFit(LinearModel Model, IReadOnlyList<double> HeldOut);
