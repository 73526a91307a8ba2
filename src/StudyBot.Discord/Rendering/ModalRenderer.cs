using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Rendering;

/// <summary>Draws a form as a modal, each field in a label of its own.</summary>
/// <remarks>Components/Reference, "Label", "Text Input" and "String Select".</remarks>
internal static class ModalRenderer
{
    private const int MostFields = 5;
    private const int MostChoices = 25;
    private const int LongestTitle = 45;
    private const int LongestLabel = 45;
    private const int LongestDescription = 100;
    private const int LongestPlaceholder = 100;
    private const int LongestChoice = 100;
    private const int LongestText = 4_000;
    private const string Longer = "Up to 4,000 characters. Longer: post it in the thread, also as a .md or .txt file.";

    public static Modal Render(Form form) => form.Fields.Count is > 0 and <= MostFields
        ? new Modal
        {
            CustomId = form.Id,
            Title = Cut.To(EscapedText.Visible(form.Title), LongestTitle),
            Components = [.. form.Fields.Select(Label)],
        }
        : throw new ArgumentException($"A modal has 1 to {MostFields} fields, and the form {form.Id} has {form.Fields.Count}.", nameof(form));

    private static Component Label(FormField field)
    {
        var description = Description(field);
        return new Component
        {
            Type = ComponentType.Label,
            Label = Cut.To(EscapedText.Visible(field.Label), LongestLabel),
            Description = description.Length > 0 ? Cut.To(EscapedText.Visible(description), LongestDescription) : null,
            Labelled = HasSelect(field) ? Select(field) : TextInput(field),
        };
    }

    private static bool HasSelect(FormField field) => field is { Kind: FormFieldKind.Choice, Choices.Count: > 0 and <= MostChoices };

    private static string Description(FormField field) => field switch
    {
        { Kind: FormFieldKind.Choice, Choices.Count: > MostChoices } => $"Type one of: {string.Join(", ", field.Choices.Select(choice => choice.Label))}",
        { Kind: not FormFieldKind.Choice, MaxLength: > LongestText } => Longer,
        _ => field.Hint,
    };

    private static Component TextInput(FormField field)
    {
        var longest = Math.Clamp(field.MaxLength, 1, LongestText);
        return new Component
        {
            Type = ComponentType.TextInput,
            CustomId = field.Id,
            Style = (int)(field.Kind == FormFieldKind.Paragraph ? TextInputStyle.Paragraph : TextInputStyle.Short),
            Value = field.Value.Length > 0 ? Cut.Off(field.Value, longest) : null,
            Placeholder = field.Hint.Length > 0 && Description(field) != field.Hint ? Cut.To(field.Hint, LongestPlaceholder) : null,
            MaxLength = longest,
            IsRequired = field.IsRequired,
        };
    }

    private static Component Select(FormField field) => new()
    {
        Type = ComponentType.StringSelect,
        CustomId = field.Id,
        IsRequired = field.IsRequired,
        Options =
        [
            .. field.Choices.Where(choice => choice.Value.Length is > 0 and <= LongestChoice).Select(choice => new SelectOption
            {
                Value = choice.Value,
                Label = Cut.To(EscapedText.Visible(choice.Label), LongestChoice),
                IsDefault = choice.Value == field.Value ? true : null,
            }),
        ],
    };
}
