using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.TestSupport.Faults;

/// <summary>Keeps a database from growing, as a full disk does: what needs a further page fails with SQLITE_FULL.</summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    /// <summary>SQLite takes the size the file has when it is larger than this.</summary>
    private const long SmallestLimit = 1;

    private const long NoLimit = 1_073_741_823;

    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma();
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The limit belongs to a connection, and pooled ones come back: so it is set at every opening.</summary>
    private string Pragma() => $"PRAGMA max_page_count = {(IsFull ? SmallestLimit : NoLimit)}";
}
