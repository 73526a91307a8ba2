namespace StudyBot.Core.Chat;

/// <summary>What a button does and to what, as it travels through the platform: <c>verb:round</c> or <c>verb:round:message</c>.</summary>
public readonly record struct ButtonId(string Verb, long Target, string? Detail = null)
{
    public static ButtonId? Parse(string text)
    {
        var parts = text.Split(':', 3);
        return parts.Length >= 2 && long.TryParse(parts[1], out var target)
            ? new ButtonId(parts[0], target, parts.Length == 3 ? parts[2] : null)
            : null;
    }

    public override string ToString() => Detail is null ? $"{Verb}:{Target}" : $"{Verb}:{Target}:{Detail}";
}
