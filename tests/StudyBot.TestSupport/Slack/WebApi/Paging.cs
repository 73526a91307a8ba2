using System.Text;
using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Pages with cursors (docs.slack.dev/apis/web-api/pagination): an empty <c>next_cursor</c> is the last page.</summary>
internal static class Paging
{
    private const string Prefix = "next:";

    public static (IReadOnlyList<T> Page, JsonObject Metadata) Of<T>(
        IReadOnlyList<T> all, ApiCall call, Func<T, string> keyOf, int byDefault = 100, int most = 1000)
    {
        var limit = call.Arguments.Number("limit") ?? byDefault;
        if (limit < 1 || limit > most)
        {
            throw new ApiException("invalid_limit");
        }

        var start = StartOf(all, call.Arguments.Text("cursor"), keyOf);
        var next = start + limit < all.Count ? Prefix + keyOf(all[start + limit]) : "";
        var cursor = next.Length == 0 ? "" : Convert.ToBase64String(Encoding.UTF8.GetBytes(next));
        return ([.. all.Skip(start).Take(limit)], new JsonObject { ["next_cursor"] = cursor });
    }

    private static int StartOf<T>(IReadOnlyList<T> all, string? cursor, Func<T, string> keyOf)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return 0;
        }

        var bytes = new byte[cursor.Length];
        var text = Convert.TryFromBase64String(cursor, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        for (var index = 0; index < all.Count; index++)
        {
            if (text == Prefix + keyOf(all[index]))
            {
                return index;
            }
        }

        throw new ApiException("invalid_cursor");
    }
}
