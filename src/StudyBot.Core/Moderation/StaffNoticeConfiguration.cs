using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Moderation;

internal sealed class StaffNoticeConfiguration : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> builder)
    {
        builder.ToTable("StaffNotices");
        builder.HasIndex(notice => new { notice.WorkspaceId, notice.Key }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(notice => notice.WorkspaceId);
        builder.HasOne<Member>().WithMany().HasForeignKey(notice => notice.MemberId);
    }
}
