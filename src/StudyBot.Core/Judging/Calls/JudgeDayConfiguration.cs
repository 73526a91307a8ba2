using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Calls;

internal sealed class JudgeDayConfiguration : IEntityTypeConfiguration<JudgeDay>
{
    public void Configure(EntityTypeBuilder<JudgeDay> builder)
    {
        builder.ToTable("JudgeDays");
        builder.HasKey(day => new { day.WorkspaceId, day.Date });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(day => day.WorkspaceId);
    }
}
