namespace StudyBot.Core.Commands;

public enum OptionKind
{
    Text,
    Integer,
    Boolean,
    Choice,
}
