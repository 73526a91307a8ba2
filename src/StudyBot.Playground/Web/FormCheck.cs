using StudyBot.Core.Chat;

namespace StudyBot.Playground.Web;

/// <summary>What a form's own rules say of what was filled in: the page checks them too, but a request need not come from the page.</summary>
internal static class FormCheck
{
    /// <returns>A sentence for each field that is not right, by its id.</returns>
    public static IReadOnlyDictionary<string, string> Problems(Form form, IReadOnlyDictionary<string, string> values) => form.Fields
        .Select(field => (field.Id, Problem: Problem(field, values.GetValueOrDefault(field.Id, ""))))
        .Where(found => found.Problem is not null)
        .ToDictionary(found => found.Id, found => found.Problem!); // Not null by the line above.

    private static string? Problem(FormField field, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return field.IsRequired ? "Please fill this in." : null;
        }

        if (value.Length > field.MaxLength)
        {
            return $"At most {field.MaxLength:N0} characters fit here, and this has {value.Length:N0}.";
        }

        return field.Kind == FormFieldKind.Choice && field.Choices.All(choice => choice.Value != value)
            ? "Please choose one of the list."
            : null;
    }
}
