using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyBot.Core.History.Configuration;

/// <summary>Instants as UTC milliseconds: SQLite can neither order nor compare <see cref="DateTimeOffset"/> through EF Core.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
