using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace StudyBot.Slack.Installation;

/// <summary>Keeps the tokens of workspaces that installed the app, encrypted with keys that stand beside them.</summary>
/// <remarks>
/// That keeps a token from being read where the file alone goes: a log, a support request, a copy of one file. Whoever has the whole data
/// directory has the keys, too, as they have everything else of the bot.
/// </remarks>
internal sealed partial class TokenVault
{
    private const string FileName = "slack-workspaces.json";
    private const string Purpose = "StudyBot.Slack.WorkspaceTokens";

    private readonly Lock _lock = new();
    private readonly string _directory;
    private readonly string _path;
    private readonly IDataProtector? _protector;

    /// <param name="protection">Null where no workspace can install the app.</param>
    public TokenVault(SlackDirectory directory, IDataProtectionProvider? protection)
    {
        _directory = directory.Path;
        _path = Path.Combine(_directory, FileName);
        _protector = protection?.CreateProtector(Purpose);
    }

    /// <summary>The tokens by workspace. One that cannot be decrypted any more is as good as gone: the workspace has to install the app again.</summary>
    public IReadOnlyDictionary<string, string> Read()
    {
        lock (_lock)
        {
            return ReadFile()
                .Select(pair => (pair.Key, Token: Unprotect(pair.Value)))
                .Where(pair => pair.Token is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Token!); // Where has seen it.
        }
    }

    public void Put(string workspace, string token)
    {
        var protector = _protector ?? throw new InvalidOperationException("Nothing can be installed.");
        Change(all => all[workspace] = protector.Protect(token));
    }

    public void Remove(string workspace) => Change(all => all.Remove(workspace));

    private void Change(Action<Dictionary<string, string>> change)
    {
        lock (_lock)
        {
            var all = ReadFile();
            change(all);
            if (all.Count == 0 && !File.Exists(_path))
            {
                return;
            }

            // Half a file would lose all of them.
            Directory.CreateDirectory(_directory);
            var next = _path + ".new";
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(all, Json.Default.DictionaryStringString));
            File.Move(next, _path, overwrite: true);
        }
    }

    /// <summary>Needs the lock.</summary>
    private Dictionary<string, string> ReadFile() => _protector is not null && File.Exists(_path)
        ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), Json.Default.DictionaryStringString) ?? []
        : [];

    private string? Unprotect(string text)
    {
        try
        {
            return _protector?.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class Json : JsonSerializerContext;
}
