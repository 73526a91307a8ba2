using StudyBot.Core.Members;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>A calibration that a workspace's scores have used or may use, with what it was fitted to. Rows are only added.</summary>
public sealed class StoredCalibration
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>As scores name it; empty where the rulings move nothing.</summary>
    public required string Version { get; set; }

    /// <summary>The scorer whose levels it moves.</summary>
    public required string Scorer { get; set; }

    /// <summary>The numbers of the rulings it was fitted to, rising, with commas between.</summary>
    public required string Rulings { get; set; }

    /// <summary>What was chosen, for people.</summary>
    public required string Parameters { get; set; }

    public DateTimeOffset FittedAt { get; set; }
}
