using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Members;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.Property(member => member.Id).ValueGeneratedOnAdd();
        builder.HasIndex(member => new { member.WorkspaceId, member.ExternalId }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(member => member.WorkspaceId);
    }
}
