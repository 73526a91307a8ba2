using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History.Configuration;
using StudyBot.Core.Judging;
using StudyBot.Core.Judging.Calls;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Members;
using StudyBot.Core.Members.Linking;
using StudyBot.Core.Moderation;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Rulings.Calibration;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.History;

/// <summary>Everything the bot remembers. Read through a context of one's own; write through <see cref="HistoryWriter"/>.</summary>
public sealed class StudyBotDbContext(DbContextOptions<StudyBotDbContext> options) : DbContext(options)
{
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<MemberLink> MemberLinks => Set<MemberLink>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<LinkTry> LinkTries => Set<LinkTry>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<StoredEdition> Editions => Set<StoredEdition>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<AnswerRevision> AnswerRevisions => Set<AnswerRevision>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<BoardTotal> BoardTotals => Set<BoardTotal>();

    public DbSet<BoardPost> BoardPosts => Set<BoardPost>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<StaffNotice> StaffNotices => Set<StaffNotice>();

    public DbSet<Ruling> Rulings => Set<Ruling>();

    public DbSet<StoredCalibration> Calibrations => Set<StoredCalibration>();

    public DbSet<Judgement> Judgements => Set<Judgement>();

    public DbSet<StoredReply> JudgeReplies => Set<StoredReply>();

    public DbSet<JudgeDay> JudgeDays => Set<JudgeDay>();

    public DbSet<StoredLicence> JudgeLicences => Set<StoredLicence>();

    public DbSet<MirrorReading> MirrorReadings => Set<MirrorReading>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StudyBotDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<SecondsConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<TenthsConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<WorkspaceId>().HaveConversion<IdConverters.OfWorkspace>();
        configurationBuilder.Properties<MemberId>().HaveConversion<IdConverters.OfMember>();
        configurationBuilder.Properties<SubscriptionId>().HaveConversion<IdConverters.OfSubscription>();
        configurationBuilder.Properties<RoundId>().HaveConversion<IdConverters.OfRound>();
        configurationBuilder.Properties<AnswerId>().HaveConversion<IdConverters.OfAnswer>();
        configurationBuilder.Properties<TrackId>().HaveConversion<IdConverters.OfTrack>();
        configurationBuilder.Properties<QuestionId>().HaveConversion<IdConverters.OfQuestion>();
    }
}
