using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyBot.Core.History;
using StudyBot.History;

namespace StudyBot.Tests.History;

/// <summary>A program that knows all of today's migrations and one more.</summary>
internal sealed class LaterVersion : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = typeof(StudyBotDbContext).Assembly.DefinedTypes
        .Append(typeof(LaterMigration).GetTypeInfo())
        .Select(type => (Type: type, type.GetCustomAttribute<MigrationAttribute>()?.Id))
        .Where(migration => migration.Id is not null)
        .OrderBy(migration => migration.Id, StringComparer.Ordinal)
        .ToDictionary(migration => migration.Id!, migration => migration.Type);

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(StudyBotDbContext).Assembly;

    public static IDbContextFactory<StudyBotDbContext> Open(string path)
    {
        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(path).ReplaceService<IMigrationsAssembly, LaterVersion>();
        return new PooledDbContextFactory<StudyBotDbContext>(options.Options);
    }

    public string? FindMigrationId(string nameOrId) => Migrations.ContainsKey(nameOrId) ? nameOrId : null;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider) => (Migration)Activator.CreateInstance(migrationClass)!;
}
