using StudyBot.Core.History;

namespace StudyBot.History;

public static class HistoryServiceCollectionExtensions
{
    /// <summary>
    /// Adds the SQLite history in the data directory. <see cref="HistoryMigrator"/> must have run before anything uses it.
    /// </summary>
    public static IServiceCollection AddHistory(this IServiceCollection services, DataDirectory data) => services
        .AddSingleton(data)
        .AddSingleton<InstanceLock>()
        .AddSingleton<HistoryMigrator>()
        .AddPooledDbContextFactory<StudyBotDbContext>(options => options.UseHistoryFile(data.DatabasePath));
}
