using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Moderation;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.At });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(entry => entry.WorkspaceId);
        builder.HasOne<Member>().WithMany().HasForeignKey(entry => entry.ActorId);
    }
}
