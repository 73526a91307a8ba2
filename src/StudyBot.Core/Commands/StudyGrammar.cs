namespace StudyBot.Core.Commands;

/// <summary>The grammar of <c>/study</c>.</summary>
public static class StudyGrammar
{
    public static CommandGrammar Create() => new(new CommandSpec
    {
        Name = "study",
        Description = "Interview practice: answer questions, collect points, see where you stand.",
        Subcommands = [.. MemberCommands.All, .. ModeratorCommands.All, Track, Judge],
    });

    /// <summary>A group that members and moderators share.</summary>
    private static CommandSpec Track => new()
    {
        Name = "track",
        Description = "The streams of questions and when they are posted.",
        Subcommands = [MemberCommands.TrackList, .. TrackCommands.All],
    };

    /// <summary>Another one: both have to say yes.</summary>
    private static CommandSpec Judge => new()
    {
        Name = "judge",
        Description = "A language model that scores answers beside the rules, where everybody concerned said yes.",
        Subcommands = [.. MemberCommands.Judge, .. ModeratorCommands.Judge],
    };
}
