using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.History.Configuration;

/// <summary>A verdict as JSON; it is read whole or not at all.</summary>
internal sealed class AnswerScoreConverter() : ValueConverter<AnswerScore, string>(
    score => JsonSerializer.Serialize(score, StoredJsonContext.Default.AnswerScore),
    json => JsonSerializer.Deserialize(json, StoredJsonContext.Default.AnswerScore)!); // Never null: only verdicts are stored.
