using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

internal sealed class BoardTotalConfiguration : IEntityTypeConfiguration<BoardTotal>
{
    public void Configure(EntityTypeBuilder<BoardTotal> builder)
    {
        builder.ToTable("BoardTotals");
        builder.HasKey(total => new { total.WorkspaceId, total.TrackId, total.Window, total.StartDate, total.MemberId });
        builder.HasIndex(total => new { total.WorkspaceId, total.TrackId, total.Window, total.StartDate, total.Points })
            .IsDescending(false, false, false, false, true);
        builder.HasOne<Member>().WithMany().HasForeignKey(total => total.MemberId);
    }
}
