namespace StudyBot.Core.Tracks;

/// <summary>What a subscription lacks, so that it waits although no moderator paused it.</summary>
public enum Departure
{
    BotRemoved,
    ChannelGone,
}
