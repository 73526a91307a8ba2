using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.History.Configuration;
using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Licensing;

internal sealed class StoredLicenceConfiguration : IEntityTypeConfiguration<StoredLicence>
{
    public void Configure(EntityTypeBuilder<StoredLicence> builder)
    {
        builder.ToTable("JudgeLicences");
        builder.HasKey(licence => new { licence.WorkspaceId, licence.RubricId });
        builder.Property(licence => licence.Agreement).HasConversion<JudgeAgreementConverter>();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(licence => licence.WorkspaceId);
    }
}
