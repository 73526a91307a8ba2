using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Judging.Calls;

internal sealed class StoredReplyConfiguration : IEntityTypeConfiguration<StoredReply>
{
    public void Configure(EntityTypeBuilder<StoredReply> builder)
    {
        builder.ToTable("JudgeReplies");
        builder.HasKey(reply => reply.Key);
        builder.HasIndex(reply => reply.AnswerHash);
    }
}
