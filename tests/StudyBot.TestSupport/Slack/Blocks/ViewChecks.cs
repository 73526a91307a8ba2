using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Blocks;

/// <summary>Holds views to docs.slack.dev/reference/views.</summary>
internal static class ViewChecks
{
    private const int MostBlocks = 100;
    private const int MostBytes = 250_000;
    private const int MostMetadata = 3000;
    private const int MostInTitle = 24;

    /// <returns>The view with ids where the app gave none.</returns>
    public static JsonObject Require(JsonObject? view, string type)
    {
        if (view is null || view.Text("type") != type)
        {
            throw Invalid($"must be a view of type {type} [json-pointer:/view/type]");
        }

        if (view.ToJsonString().Length > MostBytes)
        {
            throw new ApiException("view_too_large");
        }

        List<string> problems = [.. BlockChecks.ProblemsOf(view.List("blocks") ?? throw Invalid("missing required field: blocks"), MostBlocks)];
        if (type == "modal")
        {
            CheckModal(view, problems);
        }

        if ((view.Text("private_metadata") ?? "").Length > MostMetadata)
        {
            problems.Add($"[ERROR] must be less than {MostMetadata + 1} characters [json-pointer:/view/private_metadata]");
        }

        if ((view.Text("callback_id") ?? "").Length > 255)
        {
            problems.Add("[ERROR] must be less than 256 characters [json-pointer:/view/callback_id]");
        }

        if (problems.Count > 0)
        {
            throw new ApiException("invalid_arguments", problems);
        }

        var copy = view.DeepClone().AsObject();
        copy["blocks"] = BlockTree.WithIds(view.List("blocks"));
        return copy;
    }

    private static void CheckModal(JsonObject view, List<string> problems)
    {
        TextChecks.Check(view.Object("title") ?? [], MostInTitle, mustBePlain: true, "/view/title", problems);
        foreach (var name in (string[])["submit", "close"])
        {
            if (view.Object(name) is { } label)
            {
                TextChecks.Check(label, MostInTitle, mustBePlain: true, $"/view/{name}", problems);
            }
        }

        var hasInput = view.Objects("blocks").Any(block => block.Text("type") == "input");
        if (hasInput && view.Object("submit") is null)
        {
            problems.Add("[ERROR] missing required field: submit [json-pointer:/view]");
        }
    }

    private static ApiException Invalid(string problem) => new("invalid_arguments", $"[ERROR] {problem}");
}
