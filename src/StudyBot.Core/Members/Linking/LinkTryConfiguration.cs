using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Members.Linking;

internal sealed class LinkTryConfiguration : IEntityTypeConfiguration<LinkTry>
{
    public void Configure(EntityTypeBuilder<LinkTry> builder)
    {
        builder.ToTable("LinkTries");
        builder.HasIndex(wrong => wrong.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(wrong => wrong.MemberId);
    }
}
