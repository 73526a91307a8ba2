using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyBot.Core.History.Configuration;

internal sealed class SecondsConverter() : ValueConverter<TimeSpan, long>(
    span => (long)span.TotalSeconds,
    seconds => TimeSpan.FromSeconds(seconds));
