using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

internal sealed class InboxEntryConfiguration : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("Inbox");
        builder.HasIndex(entry => new { entry.RoundId, entry.MessageId, entry.Kind, entry.Revision }).IsUnique();
        builder.HasIndex(entry => new { entry.RoundId, entry.MemberId });
        builder.HasIndex(entry => entry.Id).HasFilter("NOT \"IsTaken\"").HasDatabaseName("IX_Inbox_Waiting");
        builder.HasOne<Round>().WithMany().HasForeignKey(entry => entry.RoundId);
        builder.HasOne<Member>().WithMany().HasForeignKey(entry => entry.MemberId);
    }
}
