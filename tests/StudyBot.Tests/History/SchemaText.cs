using Microsoft.Data.Sqlite;

namespace StudyBot.Tests.History;

/// <summary>A SQLite schema as lines to compare: tables, columns, indexes and foreign keys, whatever the order they were made in.</summary>
internal static class SchemaText
{
    private const string Query =
        """
        WITH "Tables" AS (
            SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'
        )
        SELECT 'table ' || t.name || CASE WHEN t.sql LIKE '%AUTOINCREMENT%' THEN ' autoincrement' ELSE '' END
        FROM "Tables" t
        UNION ALL
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk || ' default=' || COALESCE(c.dflt_value, 'none')
        FROM "Tables" t, pragma_table_xinfo(t.name) c
        UNION ALL
        SELECT 'index ' || t.name || '.' || i.name || ' unique=' || i."unique" || ' origin=' || i.origin || ' on='
            || (SELECT group_concat(x.seqno || x.name || CASE x."desc" WHEN 1 THEN ' desc' ELSE '' END) FROM pragma_index_xinfo(i.name) x WHERE x.key = 1)
            || ' where=' || CASE i.partial WHEN 1 THEN (SELECT substr(m.sql, instr(m.sql, ' WHERE ')) FROM sqlite_master m WHERE m.name = i.name) ELSE 'all' END
        FROM "Tables" t, pragma_index_list(t.name) i
        UNION ALL
        SELECT 'foreign key ' || t.name || '.' || f."from" || ' to=' || f."table" || '.' || f."to" || ' update=' || f.on_update || ' delete=' || f.on_delete
        FROM "Tables" t, pragma_foreign_key_list(t.name) f
        ORDER BY 1
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
