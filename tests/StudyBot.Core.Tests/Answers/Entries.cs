using StudyBot.Core.Answers;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;

namespace StudyBot.Core.Tests.Answers;

/// <summary>Inbox entries of one member in one round, timed in minutes after the post.</summary>
internal static class Entries
{
    public static readonly DateTimeOffset Deadline = At(600);

    public const string Long = "this answer has exactly eight words in it";

    public static DateTimeOffset At(int minute) => Some.Monday.AddMinutes(minute);

    public static InboxEntry Message(string id, string text, int sent, int? written = null, long revision = 0, bool isReply = false) =>
        Entry(InboxKind.Message, id, text, sent, written ?? sent, revision, isReply);

    public static InboxEntry Deletion(string id, int at) => Entry(InboxKind.Deletion, id, "", at, at);

    public static InboxEntry Form(string id, string text, int at) => Entry(InboxKind.Form, id, text, at, at);

    public static InboxEntry Added(string id, int at) => Entry(InboxKind.Added, id, "", at, at, revision: at);

    public static InboxEntry LeftOut(string id, int at) => Entry(InboxKind.LeftOut, id, "", at, at, revision: at);

    private static InboxEntry Entry(
        InboxKind kind, string id, string text, int sent, int written, long revision = 0, bool isReply = false) => new()
        {
            Id = HashCode.Combine(kind, id, revision),
            RoundId = new RoundId(1),
            MemberId = kind == InboxKind.Deletion ? null : new MemberId(1),
            Kind = kind,
            MessageId = id,
            Revision = revision,
            Text = text,
            IsReply = isReply,
            SentAt = At(sent),
            WrittenAt = At(written),
        };
}
