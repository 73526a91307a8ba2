namespace StudyBot.Core.Chat.Adapters;

public static class TypedForm
{
    /// <summary>The form as the member sent it, to be corrected.</summary>
    public static Form With(this Form form, IReadOnlyDictionary<string, string> values) => form with
    {
        Fields = [.. form.Fields.Select(field => field with { Value = values.GetValueOrDefault(field.Id) ?? field.Value })],
    };

    /// <summary>What has to be corrected, in the words of the form.</summary>
    /// <param name="form">Null when it is not known any more.</param>
    public static Markup Problems(Form? form, IReadOnlyDictionary<string, string> byField) => Markup.Bullets(byField.Select(problem =>
        form?.Fields.FirstOrDefault(field => field.Id == problem.Key) is { } field
            ? Markup.Of($"**{field.Label}**: {problem.Value}")
            : Markup.Of($"{problem.Value}")));
}
