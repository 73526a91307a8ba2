using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Answers;
using StudyBot.Core.History.Configuration;

namespace StudyBot.Core.Judging;

internal sealed class JudgementConfiguration : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> builder)
    {
        builder.ToTable("Judgements");
        builder.HasIndex(judgement => judgement.RevisionId).IsUnique();
        builder.HasIndex(judgement => judgement.NextAt).HasFilter("\"State\" = 'Waiting'").HasDatabaseName("IX_Judgements_Waiting");
        builder.HasIndex(judgement => judgement.Id).HasFilter("NOT \"IsTold\"").HasDatabaseName("IX_Judgements_Untold");
        builder.Property(judgement => judgement.Score).HasConversion<AnswerScoreConverter>();
        builder.Property(judgement => judgement.RuleScore).HasConversion<AnswerScoreConverter>();
        builder.HasOne<AnswerRevision>().WithOne().HasForeignKey<Judgement>(judgement => judgement.RevisionId);
    }
}
