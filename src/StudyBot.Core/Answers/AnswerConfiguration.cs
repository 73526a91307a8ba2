using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("Answers");
        builder.Property(answer => answer.Id).ValueGeneratedOnAdd();
        builder.HasIndex(answer => new { answer.RoundId, answer.MemberId }).IsUnique();
        builder.HasIndex(answer => answer.MemberId);
        builder.HasIndex(answer => answer.Id).HasFilter("\"ToldNumber\" < \"LastNumber\"").HasDatabaseName("IX_Answers_Untold");
        builder.HasOne<Round>().WithMany().HasForeignKey(answer => answer.RoundId);
        builder.HasOne<Member>().WithMany().HasForeignKey(answer => answer.MemberId);
        builder.HasMany(answer => answer.Revisions).WithOne().HasForeignKey(revision => revision.AnswerId);
    }
}
