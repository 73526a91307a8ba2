using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Limits;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>One method of the Web API.</summary>
/// <param name="Scopes">Any of them is enough; empty when none is needed.</param>
internal sealed record ApiMethod(string Name, ApiTier Tier, IReadOnlyList<string> Scopes, Func<ApiCall, JsonObject> Handle)
{
    /// <summary>Reads its arguments from a form or the address only: a JSON body is as good as none.</summary>
    public bool IsFormOnly { get; init; }

    public ApiTokenKind Token { get; init; }
}
