using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Rulings.Calibration;

internal sealed class StoredCalibrationConfiguration : IEntityTypeConfiguration<StoredCalibration>
{
    public void Configure(EntityTypeBuilder<StoredCalibration> builder)
    {
        builder.ToTable("Calibrations");
        builder.HasIndex(calibration => new { calibration.WorkspaceId, calibration.Version });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(calibration => calibration.WorkspaceId);
    }
}
