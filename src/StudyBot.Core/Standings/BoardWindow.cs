namespace StudyBot.Core.Standings;

/// <summary>The stretch of time a board covers.</summary>
public enum BoardWindow
{
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    Month,

    /// <summary>A calendar quarter.</summary>
    Season,

    All,
}
