namespace StudyBot.TestSupport.Discord.State;

/// <summary>Channel types by their wire numbers (resources/channel, "Channel Types").</summary>
internal enum ChannelKind
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    Category = 4,
    PublicThread = 11,
    PrivateThread = 12,
}
