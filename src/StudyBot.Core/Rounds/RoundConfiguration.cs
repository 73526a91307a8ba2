using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Rounds;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("Rounds");
        builder.Property(round => round.Id).ValueGeneratedOnAdd();
        builder.HasIndex(round => new { round.SubscriptionId, round.Date }).IsUnique();
        builder.HasIndex(round => round.ThreadId);
        builder.HasOne(round => round.Subscription).WithMany().HasForeignKey(round => round.SubscriptionId);
        builder.HasOne(round => round.Edition).WithMany().HasForeignKey(round => round.EditionId);
    }
}
