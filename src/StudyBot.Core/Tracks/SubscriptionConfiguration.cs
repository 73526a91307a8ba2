using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyBot.Core.Members;

namespace StudyBot.Core.Tracks;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        builder.Property(subscription => subscription.Id).ValueGeneratedOnAdd();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(subscription => subscription.WorkspaceId);
        builder.HasMany(subscription => subscription.Exceptions).WithOne().HasForeignKey(exception => exception.SubscriptionId);
    }
}
