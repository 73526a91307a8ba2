namespace StudyBot.Core.Chat;

public enum FormFieldKind
{
    Line,
    Paragraph,
    Choice,
}
