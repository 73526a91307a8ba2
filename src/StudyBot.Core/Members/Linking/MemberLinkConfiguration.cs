using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Members.Linking;

internal sealed class MemberLinkConfiguration : IEntityTypeConfiguration<MemberLink>
{
    public void Configure(EntityTypeBuilder<MemberLink> builder)
    {
        builder.ToTable("MemberLinks");
        builder.HasKey(link => link.MemberId);
        builder.HasIndex(link => link.GroupId);
        builder.HasOne<Member>().WithOne().HasForeignKey<MemberLink>(link => link.MemberId);
    }
}
