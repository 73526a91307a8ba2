using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Members.Linking;

internal sealed class LinkCodeConfiguration : IEntityTypeConfiguration<LinkCode>
{
    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.ToTable("LinkCodes");
        builder.HasKey(code => code.MemberId);
        builder.HasIndex(code => code.Hash).IsUnique();
        builder.HasOne<Member>().WithOne().HasForeignKey<LinkCode>(code => code.MemberId);
    }
}
