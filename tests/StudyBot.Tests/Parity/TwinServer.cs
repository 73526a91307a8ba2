using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Tests.Peers;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>A Discord that somebody else wrote, in a process of its own. Starting it takes seconds, so the tests of a class share it.</summary>
public sealed class TwinServer : IAsyncLifetime, IDisposable
{
    private Process? _process;
    private HttpClient? _client;

    public async Task InitializeAsync()
    {
        if (PeerTools.TwinMissing is not null)
        {
            return; // The scenarios are skipped, or fail with this.
        }

        _process = Process.Start(new ProcessStartInfo("node", ["support/control.mjs"])
        {
            WorkingDirectory = PeerTools.Twin,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!; // Never null without the shell.
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(RoomVisitor.Patience);
        Assert.NotNull(line);
        _client = new HttpClient { BaseAddress = new Uri((string)JsonNode.Parse(line)!["control"]!) };
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        _process?.Dispose();
        _client?.Dispose();
    }

    /// <summary>Has the people there do something, or look at what there is.</summary>
    /// <param name="clock">The bot's, which the server takes over.</param>
    internal async Task<JsonNode> AskAsync(ManualTimeProvider clock, string verb, object what)
    {
        Assert.Null(PeerTools.TwinMissing);
        using var request = new HttpRequestMessage(HttpMethod.Post, verb) { Content = JsonContent.Create(what) };
        request.Headers.Add("X-Now", clock.GetUtcNow().ToString("O"));
        using var response = await _client!.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{verb}: {answer}");
        return JsonNode.Parse(answer)!;
    }
}
