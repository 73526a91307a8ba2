using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models;

/// <summary>Discord's id. It carries the time of its making, and later ones are greater.</summary>
[JsonConverter(typeof(SnowflakeJsonConverter))]
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    // Reference, "Snowflakes": milliseconds since the first second of 2015, above 22 bits of worker, process and increment.
    private const int TimestampShift = 22;

    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset CreatedAt => Epoch.AddMilliseconds(Value >> TimestampShift);

    /// <summary>The smallest id of that instant, to page messages from a time on.</summary>
    public static Snowflake At(DateTimeOffset instant) => new((ulong)(instant - Epoch).TotalMilliseconds << TimestampShift);

    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake snowflake)
    {
        var isNumber = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);
        return isNumber;
    }

    public static Snowflake Parse(string text) =>
        TryParse(text, out var snowflake) ? snowflake : throw new FormatException("A Discord id is a whole number.");

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
