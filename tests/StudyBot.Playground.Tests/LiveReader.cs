using System.Text.Json.Nodes;

namespace StudyBot.Playground.Tests;

/// <summary>Reads a tab's live stream frame by frame.</summary>
internal sealed class LiveReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private LiveReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new StreamReader(stream);
    }

    public static async Task<LiveReader> OpenAsync(PlaygroundHost host, string member, long? after = null, long? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/live?member={member}&after={after}");
        if (lastEventId is { } id)
        {
            request.Headers.Add("Last-Event-ID", $"{id}");
        }

        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var reader = new LiveReader(response, await response.Content.ReadAsStreamAsync());
        await reader.LinesAsync(); // The retry interval comes at once.
        return reader;
    }

    /// <summary>The next change and its number; signs of life are passed over.</summary>
    public async Task<(long Id, JsonNode Change)> NextAsync()
    {
        while (true)
        {
            var lines = await LinesAsync();
            if (lines.FirstOrDefault(line => line.StartsWith("data: ", StringComparison.Ordinal)) is { } data)
            {
                var id = lines.First(line => line.StartsWith("id: ", StringComparison.Ordinal));
                return (long.Parse(id[4..]), JsonNode.Parse(data[6..])!);
            }
        }
    }

    /// <summary>The lines of the next frame.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(patience.Token) is { } line && (line.Length > 0 || lines.Count == 0))
        {
            lines.Add(line);
        }

        return lines;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}
