namespace StudyBot.TestSupport.Slack.State;

internal enum ChannelKind
{
    Public,
    Private,
    Direct,
    GroupDirect,
}
