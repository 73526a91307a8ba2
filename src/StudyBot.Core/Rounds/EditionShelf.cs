using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.History.Configuration;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <summary>Keeps questions as they were posted. One object per stored edition, so that scorers can cache by reference.</summary>
public sealed class EditionShelf(IDbContextFactory<StudyBotDbContext> contexts)
{
    private readonly ConcurrentDictionary<long, QuestionEdition> _editions = new();

    /// <summary>Stores the edition unless the same one is there already.</summary>
    public static async Task<StoredEdition> StoreAsync(StudyBotDbContext history, QuestionEdition edition)
    {
        var json = JsonSerializer.Serialize(edition, StoredJsonContext.Default.QuestionEdition);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var stored = await history.Editions.SingleOrDefaultAsync(other => other.Hash == hash);
        return stored ?? history.Editions.Add(new StoredEdition
        {
            QuestionId = edition.Question.Id,
            Version = edition.Question.Version,
            Hash = hash,
            Json = json,
        }).Entity;
    }

    public async Task<QuestionEdition> GetAsync(long id, CancellationToken cancellationToken)
    {
        if (_editions.TryGetValue(id, out var edition))
        {
            return edition;
        }

        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var json = await history.Editions.Where(stored => stored.Id == id).Select(stored => stored.Json).SingleAsync(cancellationToken);
        var read = JsonSerializer.Deserialize(json, StoredJsonContext.Default.QuestionEdition)
            ?? throw new InvalidOperationException($"Edition {id} is stored as null.");
        return _editions.GetOrAdd(id, read);
    }
}
