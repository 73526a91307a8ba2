using System.Net.Http.Headers;

namespace StudyBot.Slack.WebApi.Sending;

/// <summary>A request that can be made again for another attempt.</summary>
internal sealed record SlackRequest(SlackMethod Method)
{
    /// <summary>Written once and wrapped anew for every attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Where a post goes, which has a limit of its own.</summary>
    public string? Channel { get; init; }

    /// <summary>Instead of the method's own; a secret where it lets in by itself.</summary>
    public Uri? Address { get; init; }

    public HttpMethod Verb { get; init; } = HttpMethod.Post;

    /// <summary>Null where the address lets in by itself.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>Carries a file, and may take longer.</summary>
    public bool HasFile { get; init; }

    /// <summary>Told the headers of every answer.</summary>
    public Action<HttpResponseHeaders>? OnHeaders { get; init; }

    /// <summary>The answer is bytes or plain text, without an <c>ok</c>.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Says nothing more: a record's own text would show the address.</summary>
    public override string ToString() => Method.Name;
}
