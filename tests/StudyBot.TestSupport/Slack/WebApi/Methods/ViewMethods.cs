using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.Interactions;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Modals and App Homes (docs.slack.dev/reference/methods/views.*).</summary>
internal sealed class ViewMethods(World world, ViewDesk desk)
{
    private const int MostInStack = 3;

    public IEnumerable<ApiMethod> All =>
    [
        new("views.open", ApiTier.Four, [], Open),
        new("views.push", ApiTier.Four, [], Push),
        new("views.update", ApiTier.Four, [], Update),
        new("views.publish", ApiTier.Four, [], Publish),
    ];

    private JsonObject Open(ApiCall call)
    {
        var view = ViewChecks.Require(call.Arguments.Object("view"), "modal");
        RequireNewExternalId(call.Workspace, view, but: null);
        var trigger = Exchange(call);
        trigger.User.Modals.Clear();
        trigger.Opened = desk.Show(trigger.Workspace, trigger.User, view);
        return Shown(trigger.Opened);
    }

    private JsonObject Push(ApiCall call)
    {
        var view = ViewChecks.Require(call.Arguments.Object("view"), "modal");
        var trigger = Exchange(call);
        var stack = trigger.User.Modals;
        if (stack.Count == 0)
        {
            throw new ApiException("not_found");
        }

        if (stack.Count >= MostInStack)
        {
            throw new ApiException("push_limit_reached");
        }

        trigger.Opened = desk.Show(trigger.Workspace, trigger.User, view);
        return Shown(trigger.Opened);
    }

    private JsonObject Update(ApiCall call)
    {
        var content = ViewChecks.Require(call.Arguments.Object("view"), "modal");
        var view = call.Arguments.Text("external_id") is { Length: > 0 } external
            ? call.Workspace.Views.Values.FirstOrDefault(view => view.Content.Text("external_id") == external && desk.IsOpen(view))
            : call.Workspace.Views.GetValueOrDefault(call.Arguments.Text("view_id") ?? "");
        if (view is null || !desk.IsOpen(view))
        {
            throw new ApiException("not_found");
        }

        RequireHash(call, view);
        RequireNewExternalId(call.Workspace, content, view);
        desk.Replace(view, content);
        return Shown(view);
    }

    private JsonObject Publish(ApiCall call)
    {
        var content = ViewChecks.Require(call.Arguments.Object("view"), "home");
        var user = call.User("user_id");
        if (user.Home is { } home)
        {
            RequireHash(call, home);
            desk.Replace(home, content);
        }
        else
        {
            user.Home = new View(world.Ids.Next("V"), call.Workspace, user, content);
            call.Workspace.Views[user.Home.Id] = user.Home;
        }

        return Shown(user.Home);
    }

    private Trigger Exchange(ApiCall call)
    {
        if (!world.Triggers.TryGetValue(call.Arguments.Text("trigger_id") ?? "", out var trigger) || trigger.Workspace != call.Workspace)
        {
            throw new ApiException("invalid_trigger_id");
        }

        if (world.Now - trigger.At > Trigger.Lifetime)
        {
            throw new ApiException("expired_trigger_id");
        }

        if (trigger.IsExchanged)
        {
            throw new ApiException("exchanged_trigger_id");
        }

        trigger.IsExchanged = true;
        return trigger;
    }

    private static void RequireHash(ApiCall call, View view)
    {
        if (call.Arguments.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
        {
            throw new ApiException("hash_conflict");
        }
    }

    private void RequireNewExternalId(Workspace workspace, JsonObject content, View? but)
    {
        var id = content.Text("external_id");
        if (id is { Length: > 0 } && workspace.Views.Values.Any(view => view != but && desk.IsOpen(view) && view.Content.Text("external_id") == id))
        {
            throw new ApiException("duplicate_external_id");
        }
    }

    private static JsonObject Shown(View view) => new() { ["view"] = view.ToJson() };
}
