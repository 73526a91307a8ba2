using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Licensing;

internal sealed class MirrorReadingConfiguration : IEntityTypeConfiguration<MirrorReading>
{
    public void Configure(EntityTypeBuilder<MirrorReading> builder)
    {
        builder.ToTable("MirrorReadings");
        builder.HasKey(reading => new { reading.WorkspaceId, reading.Date });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(reading => reading.WorkspaceId);
    }
}
