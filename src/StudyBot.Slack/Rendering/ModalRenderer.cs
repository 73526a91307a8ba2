using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Rendering;

/// <summary>Draws a form as a modal.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks/input-block and https://docs.slack.dev/reference/views</remarks>
internal static class ModalRenderer
{
    private const int MostFields = 100;
    private const int MostChoices = 100;
    private const int LongestTitle = 24;
    private const int LongestHint = 2_000;
    private const int LongestText = 3_000;
    private const int LongestChoice = 75;
    private const int LongestChoiceValue = 150;
    private const string Longer = "Up to 3,000 characters. Longer: post it in the thread, also as a .md or .txt file.";

    /// <param name="place">Where it was opened, or what it is about; it comes back with what is filled in.</param>
    public static OutgoingView Render(Form form, Place place) => form.Fields.Count is > 0 and <= MostFields
        ? OutgoingView.Modal(Plain(form.Title, LongestTitle), [.. form.Fields.Select(Input)]) with
        {
            CallbackId = form.Id,
            PrivateMetadata = PlaceText.Of(place),
            Submit = Plain(form.SubmitLabel, LongestTitle),
            Close = Plain("Cancel", LongestTitle),
        }
        : throw new ArgumentException($"A modal has 1 to {MostFields} fields, and the form {form.Id} has {form.Fields.Count}.", nameof(form));

    private static InputBlock Input(FormField field)
    {
        var hint = Hint(field);
        return new InputBlock(Plain(field.Label, LongestHint), HasSelect(field) ? Select(field) : TextInput(field))
        {
            BlockId = field.Id,
            Hint = hint.Length > 0 ? Plain(hint, LongestHint) : null,
            IsOptional = field.IsRequired ? null : true,
        };
    }

    private static bool HasSelect(FormField field) => field is { Kind: FormFieldKind.Choice, Choices.Count: > 0 and <= MostChoices };

    private static string Hint(FormField field) => field switch
    {
        { Kind: FormFieldKind.Choice, Choices.Count: > MostChoices } => $"Type one of: {string.Join(", ", field.Choices.Select(choice => choice.Label))}",
        { Kind: not FormFieldKind.Choice, MaxLength: > LongestText } => $"{field.Hint} {Longer}".Trim(),
        _ => field.Hint,
    };

    private static PlainTextInputElement TextInput(FormField field)
    {
        var longest = Math.Clamp(field.MaxLength, 1, LongestText);
        return new PlainTextInputElement
        {
            ActionId = field.Id,
            IsMultiline = field.Kind == FormFieldKind.Paragraph,
            InitialValue = field.Value.Length > 0 ? Cut.Off(field.Value, longest) : null,
            MaxLength = longest,
        };
    }

    private static StaticSelectElement Select(FormField field)
    {
        List<OptionObject> options =
        [
            .. field.Choices
                .Where(choice => choice.Value.Length is > 0 and <= LongestChoiceValue)
                .Select(choice => new OptionObject(Plain(choice.Label, LongestChoice), choice.Value)),
        ];
        return new StaticSelectElement
        {
            ActionId = field.Id,
            Options = options,
            InitialOption = options.Find(option => option.Value == field.Value),
        };
    }

    private static TextObject Plain(string text, int longest) => TextObject.Plain(Cut.To(VisibleText.Line(text), longest), hasEmoji: false);
}
