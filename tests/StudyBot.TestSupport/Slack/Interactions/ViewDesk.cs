using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>Shows modals and takes them away. Callers hold the world's gate.</summary>
internal sealed class ViewDesk(World world)
{
    /// <summary>On top of what is open.</summary>
    public View Show(Workspace workspace, User user, JsonObject content)
    {
        var below = user.Modals.LastOrDefault();
        var id = world.Ids.Next("V");
        var view = new View(id, workspace, user, content) { RootId = below?.RootId ?? id, PreviousId = below?.Id };
        workspace.Views[id] = view;
        user.Modals.Add(view);
        world.Changes.Ring();
        return view;
    }

    public void Replace(View view, JsonObject content)
    {
        view.Replace(content);
        world.Changes.Ring();
    }

    public bool IsOpen(View view) => view.Viewer.Modals.Contains(view);

    public void Close(View view)
    {
        view.Viewer.Modals.Remove(view);
        world.Changes.Ring();
    }

    public void Clear(User user)
    {
        user.Modals.Clear();
        world.Changes.Ring();
    }
}
