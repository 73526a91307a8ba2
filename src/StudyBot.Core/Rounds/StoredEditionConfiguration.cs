using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudyBot.Core.Rounds;

internal sealed class StoredEditionConfiguration : IEntityTypeConfiguration<StoredEdition>
{
    public void Configure(EntityTypeBuilder<StoredEdition> builder)
    {
        builder.ToTable("Editions");
        builder.Property(edition => edition.Id).ValueGeneratedOnAdd();
        builder.HasIndex(edition => edition.Hash).IsUnique();
    }
}
