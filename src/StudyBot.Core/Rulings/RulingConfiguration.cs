using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Answers;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Rulings;

internal sealed class RulingConfiguration : IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Ruling> builder)
    {
        builder.ToTable("Rulings");
        builder.HasIndex(ruling => new { ruling.WorkspaceId, ruling.TextHash });
        builder.HasIndex(ruling => ruling.RevisionId);
        builder.HasIndex(ruling => ruling.EditionId);
        builder.HasIndex(ruling => ruling.ModeratorId);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(ruling => ruling.WorkspaceId);
        builder.HasOne<StoredEdition>().WithMany().HasForeignKey(ruling => ruling.EditionId);
        builder.HasOne<AnswerRevision>().WithMany().HasForeignKey(ruling => ruling.RevisionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(ruling => ruling.ModeratorId).OnDelete(DeleteBehavior.NoAction);
    }
}
