using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

internal sealed class BoardPostConfiguration : IEntityTypeConfiguration<BoardPost>
{
    public void Configure(EntityTypeBuilder<BoardPost> builder)
    {
        builder.ToTable("BoardPosts");
        builder.HasIndex(post => new { post.WorkspaceId, post.Date }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(post => post.WorkspaceId);
    }
}
