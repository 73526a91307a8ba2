using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>What becomes of a modal that was submitted (docs.slack.dev/surfaces/modals, "Handling view submissions").</summary>
internal static class SubmittedView
{
    /// <summary>Callers hold the world's gate.</summary>
    public static LoopbackOutcome Answer(Backstage stage, View view, JsonObject? answer, Trigger trigger)
    {
        switch (answer?.Text("response_action"))
        {
            case "errors":
                return Errors(view, answer);
            case "clear":
                stage.Views.Clear(view.Viewer);
                return new LoopbackOutcome(LoopbackOutcomeKind.Acknowledged);
            case "update":
                stage.Views.Replace(view, ViewChecks.Require(answer.Object("view"), "modal"));
                return new LoopbackOutcome(LoopbackOutcomeKind.View, View: new LoopbackView(view));
            case "push":
                var pushed = stage.Views.Show(view.Workspace, view.Viewer, ViewChecks.Require(answer.Object("view"), "modal"));
                return new LoopbackOutcome(LoopbackOutcomeKind.View, View: new LoopbackView(pushed));
            default:
                stage.Views.Close(view);
                return trigger.Opened is { } opened
                    ? new LoopbackOutcome(LoopbackOutcomeKind.View, View: new LoopbackView(opened))
                    : new LoopbackOutcome(LoopbackOutcomeKind.Acknowledged);
        }
    }

    /// <summary>Errors about blocks that are not inputs of the view make Slack's client say that it had trouble connecting.</summary>
    private static LoopbackOutcome Errors(View view, JsonObject answer)
    {
        var errors = (answer.Object("errors") ?? []).ToDictionary(error => error.Key, error => error.Value?.ToString() ?? "");
        var inputs = view.Content.Objects("blocks").Where(block => block.Text("type") == "input").Select(block => block.Text("block_id"));
        return errors.Count > 0 && errors.Keys.All(inputs.Contains)
            ? new LoopbackOutcome(LoopbackOutcomeKind.Errors, View: new LoopbackView(view), Errors: errors)
            : new LoopbackOutcome(LoopbackOutcomeKind.Failed);
    }
}
