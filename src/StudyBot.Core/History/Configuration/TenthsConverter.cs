using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyBot.Core.History.Configuration;

/// <summary>Scores have one decimal; as whole tenths SQLite can add and compare them exactly.</summary>
internal sealed class TenthsConverter() : ValueConverter<decimal, int>(
    score => (int)decimal.Round(score * 10),
    tenths => tenths / 10m);
