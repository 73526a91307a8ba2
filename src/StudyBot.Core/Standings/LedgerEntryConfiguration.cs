using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Standings;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("Ledger");
        builder.HasIndex(entry => new { entry.MemberId, entry.RoundId, entry.Reason, entry.Correction }).IsUnique();
        builder.Property(entry => entry.Correction).HasDefaultValue(0L);
        builder.HasIndex(entry => entry.RoundId);
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.Date });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(entry => entry.WorkspaceId);
        builder.HasOne<Member>().WithMany().HasForeignKey(entry => entry.MemberId);
        builder.HasOne<Round>().WithMany().HasForeignKey(entry => entry.RoundId);
    }
}
