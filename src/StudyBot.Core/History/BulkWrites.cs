using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyBot.Core.History;

/// <summary>
/// Many rows of one table through one prepared statement, for what comes in bursts. <see cref="DbContext.SaveChanges()"/> writes and
/// reads a command anew for every row, and a burst waits for its one writer.
/// </summary>
internal static class BulkWrites
{
    /// <summary>Inserts rows that the context does not track, and gives each the id it got.</summary>
    public static async Task InsertAllAsync<TRow>(this StudyBotDbContext history, IReadOnlyCollection<TRow> rows)
        where TRow : class
    {
        var table = history.Model.FindEntityType(typeof(TRow))!; // Every row's type is in the model.
        var id = IdOf(table);
        var columns = table.GetProperties().Where(property => property != id).ToList();
        await using var insert = history.Prepare(
            $"""
            INSERT INTO "{table.GetTableName()}" ({Join(columns, (name, _) => name)})
            VALUES ({Join(columns, (_, parameter) => parameter)}) RETURNING {Name(id)}
            """,
            columns);
        foreach (var row in rows)
        {
            Bind(insert, columns, row);
            Set(id, row, await RunAsync(insert.ExecuteScalarAsync, table));
        }
    }

    /// <summary>Updates rows that the context does not track. One that is not there any more is passed over.</summary>
    /// <param name="properties">What to update, by the names they have in code.</param>
    public static async Task UpdateAllAsync<TRow>(
        this StudyBotDbContext history, IReadOnlyCollection<TRow> rows, params IReadOnlyCollection<string> properties)
        where TRow : class
    {
        var table = history.Model.FindEntityType(typeof(TRow))!; // Every row's type is in the model.
        List<IProperty> columns = [.. properties.Select(table.GetProperty), IdOf(table)];
        var changed = columns.SkipLast(1).ToList();
        await using var update = history.Prepare(
            $"""
            UPDATE "{table.GetTableName()}" SET {Join(changed, (name, parameter) => $"{name} = {parameter}")}
            WHERE {Name(columns[^1])} = ${changed.Count}
            """,
            columns);
        foreach (var row in rows)
        {
            Bind(update, columns, row);
            await RunAsync(update.ExecuteNonQueryAsync, table);
        }
    }

    private static DbCommand Prepare(this StudyBotDbContext history, string statement, List<IProperty> columns)
    {
        var command = history.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = history.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var place in Enumerable.Range(0, columns.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${place}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Bind(DbCommand command, List<IProperty> columns, object row)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            var value = columns[place].GetGetter().GetClrValue(row);
            command.Parameters[place].Value = Converter(columns[place]) is { } converter
                ? converter.ConvertToProvider(value) ?? DBNull.Value
                : value ?? DBNull.Value;
        }
    }

    /// <summary>Fails as <see cref="DbContext.SaveChanges()"/> does.</summary>
    private static async Task<T> RunAsync<T>(Func<Task<T>> run, IEntityType table)
    {
        try
        {
            return await run();
        }
        catch (DbException failure)
        {
            throw new DbUpdateException($"A row of {table.GetTableName()} could not be written.", failure);
        }
    }

    private static void Set(IProperty id, object row, object? value) =>
        id.PropertyInfo!.SetValue(row, Converter(id) is { } converter ? converter.ConvertFromProvider(value) : value); // Every id is a property.

    private static IProperty IdOf(IEntityType table) => table.FindPrimaryKey()!.Properties.Single(); // Every table has an id.

    private static ValueConverter? Converter(IProperty property) =>
        property.GetRelationalTypeMapping().Converter;

    private static string Name(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static string Join(List<IProperty> columns, Func<string, string, string> write) =>
        string.Join(", ", columns.Select((column, place) => write(Name(column), $"${place}")));
}
