using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.History.Configuration;

namespace StudyBot.Core.Answers;

internal sealed class AnswerRevisionConfiguration : IEntityTypeConfiguration<AnswerRevision>
{
    public void Configure(EntityTypeBuilder<AnswerRevision> builder)
    {
        builder.ToTable("AnswerRevisions");
        builder.HasIndex(revision => new { revision.AnswerId, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.Id).HasFilter("\"ScoredAt\" IS NULL").HasDatabaseName("IX_AnswerRevisions_Unscored");
        builder.Property(revision => revision.Score).HasConversion<AnswerScoreConverter>();
    }
}
