using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>Sends what a member does to the app and waits, as their client does, for the acknowledgement.</summary>
internal sealed class InteractionDesk(Backstage stage, Workspace workspace, User user)
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    private readonly InteractionPayloads _payloads = new(stage.World);

    private World World => stage.World;

    public async Task<LoopbackOutcome> RunAsync(Channel channel, string command, string text, CancellationToken cancellationToken)
    {
        var (parcel, url, trigger) = stage.Locked(() =>
        {
            if (!channel.IsMember(user) || channel.IsArchived || !World.Options.Commands.Contains(command) || !workspace.Scopes.Contains("commands"))
            {
                throw new InvalidOperationException($"{user.Name} cannot use {command} in {channel.Name}.");
            }

            var (trigger, triggerId) = NewTrigger();
            var (url, address) = NewResponseUrl(channel, source: null);
            var payload = _payloads.Command(channel, user, command, text, triggerId, address);
            return (Hand("slash_commands", command, payload, acceptsResponse: true), url, trigger);
        });
        return await AnswerAsync(parcel, trigger, said => said.Count == 0 ? null : stage.Responses.Say(url, said), cancellationToken);
    }

    public Task<LoopbackOutcome> UseAsync(Message message, string actionId, string? value, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            var isSeen = message.ShownTo is null ? message.Channel.IsMember(user) : message.ShownTo == user.Id;
            var (block, element) = BlockTree.Controls(message.Blocks).FirstOrDefault(control => control.Element.Text("action_id") == actionId);
            if (!isSeen || element is null)
            {
                throw new InvalidOperationException($"{user.Name} finds nothing to use with the id {actionId}.");
            }

            var (trigger, triggerId) = NewTrigger();
            var (_, address) = NewResponseUrl(message.Channel, message);
            var payload = _payloads.ActionInMessage(message, user, ActionOf(block, element, value), triggerId, address);
            return (Hand("interactive", "block_actions", payload, acceptsResponse: false), trigger);
        });
        return AnswerAsync(parcel, trigger, Nothing, cancellationToken);
    }

    public Task<LoopbackOutcome> UseAsync(
        View view, string actionId, string? value, IReadOnlyDictionary<string, string> filled, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            RequireOpen(view);
            var (block, element) = BlockTree.Controls(view.Content.List("blocks")).First(pair => pair.Element.Text("action_id") == actionId);
            var (trigger, triggerId) = NewTrigger();
            var payload = _payloads.ActionInView(view, user, ActionOf(block, element, value), ValuesOf(view, filled), triggerId);
            return (Hand("interactive", "block_actions", payload, acceptsResponse: false), trigger);
        });
        return AnswerAsync(parcel, trigger, Nothing, cancellationToken);
    }

    public Task<LoopbackOutcome> ShortcutAsync(string callbackId, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            var (trigger, triggerId) = NewTrigger();
            return (Hand("interactive", "shortcut", _payloads.Shortcut(workspace, user, callbackId, triggerId), acceptsResponse: false), trigger);
        });
        return AnswerAsync(parcel, trigger, Nothing, cancellationToken);
    }

    public Task<LoopbackOutcome> ShortcutAsync(Message message, string callbackId, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            var (trigger, triggerId) = NewTrigger();
            var (_, address) = NewResponseUrl(message.Channel, message);
            var payload = _payloads.MessageShortcut(message, user, callbackId, triggerId, address);
            return (Hand("interactive", "message_action", payload, acceptsResponse: false), trigger);
        });
        return AnswerAsync(parcel, trigger, Nothing, cancellationToken);
    }

    public async Task<LoopbackOutcome> SubmitAsync(View view, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            RequireOpen(view);
            var (trigger, triggerId) = NewTrigger();
            var payload = _payloads.Submission(view, user, FilledView.Of(view, values), triggerId);
            return (Hand("interactive", "view_submission", payload, acceptsResponse: true), trigger);
        });
        var (isAnswered, answer) = await WaitAsync(parcel, cancellationToken);
        return stage.Locked(() => isAnswered ? SubmittedView.Answer(stage, view, answer, trigger) : Failed);
    }

    public Task<LoopbackOutcome> CloseAsync(View view, bool closesAll, CancellationToken cancellationToken)
    {
        var (parcel, trigger) = stage.Locked(() =>
        {
            RequireOpen(view);
            if (closesAll)
            {
                stage.Views.Clear(user);
            }
            else
            {
                stage.Views.Close(view);
            }

            var isTold = view.Content.Flag("notify_on_close") is true;
            var payload = _payloads.Closing(view, user, closesAll);
            return (isTold ? Hand("interactive", "view_closed", payload, acceptsResponse: false) : null, NewTrigger().Trigger);
        });
        return parcel is null
            ? Task.FromResult(new LoopbackOutcome(LoopbackOutcomeKind.Acknowledged))
            : AnswerAsync(parcel, trigger, Nothing, cancellationToken);
    }

    public async Task<LoopbackOutcome> TypeAsync(View view, string actionId, string typed, CancellationToken cancellationToken)
    {
        var parcel = stage.Locked(() =>
        {
            RequireOpen(view);
            var (block, element) = BlockTree.Controls(view.Content.List("blocks")).First(pair => pair.Element.Text("action_id") == actionId);
            var payload = _payloads.Suggestion(view, user, block, element, typed);
            return Hand("interactive", "block_suggestion", payload, acceptsResponse: true);
        });
        var (isAnswered, answer) = await WaitAsync(parcel, cancellationToken);
        IReadOnlyList<JsonObject> choices =
            [.. answer?.Objects("options") ?? [], .. (answer?.Objects("option_groups") ?? []).SelectMany(group => group.Objects("options"))];
        return isAnswered ? new LoopbackOutcome(LoopbackOutcomeKind.Choices, Choices: choices) : Failed;
    }

    private static LoopbackOutcome Failed => new(LoopbackOutcomeKind.Failed);

    private static Message? Nothing(JsonObject answer) => null;

    private static JsonObject ValuesOf(View view, IReadOnlyDictionary<string, string> filled) =>
        view.IsModal && filled.Count > 0 ? FilledView.Of(view, filled) : [];

    private async Task<LoopbackOutcome> AnswerAsync(
        Parcel parcel, Trigger trigger, Func<JsonObject, Message?> answered, CancellationToken cancellationToken)
    {
        var (isAnswered, answer) = await WaitAsync(parcel, cancellationToken);
        if (!isAnswered)
        {
            return Failed;
        }

        return stage.Locked(() =>
            trigger.Opened is { } view ? new LoopbackOutcome(LoopbackOutcomeKind.View, View: new LoopbackView(view))
            : parcel.AcceptsResponse && answer is not null && answered(answer) is { } message
                ? new LoopbackOutcome(LoopbackOutcomeKind.Message, new LoopbackMessage(stage, message))
            : new LoopbackOutcome(LoopbackOutcomeKind.Acknowledged));
    }

    private async Task<(bool IsAnswered, JsonObject? Answer)> WaitAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var deadline = Task.Delay(Courier.Deadline, World.Options.Time, waiting.Token);
        await Task.WhenAny(parcel.Acknowledged, deadline).WaitAsync(RealPatience, TimeProvider.System, cancellationToken);
        await waiting.CancelAsync();
        return parcel.IsAcknowledged ? (true, await parcel.Acknowledged) : (false, null);
    }

    private Parcel Hand(string type, string name, JsonObject payload, bool acceptsResponse)
    {
        var parcel = new Parcel(type, name, payload) { AcceptsResponse = acceptsResponse };
        World.Deliver(parcel);
        return parcel;
    }

    private (Trigger Trigger, string Id) NewTrigger()
    {
        var (id, trigger) = (World.Ids.NextTrigger(), new Trigger(user, workspace, World.Now));
        World.Triggers[id] = trigger;
        return (trigger, id);
    }

    private (ResponseUrl Url, string Address) NewResponseUrl(Channel channel, Message? source)
    {
        var (id, url) = (Guid.NewGuid().ToString("N"), new ResponseUrl(channel, user, source, World.Now));
        World.ResponseUrls[id] = url;
        return (url, new Uri(World.Address, $"/response/{id}").ToString());
    }

    private JsonObject ActionOf(JsonObject block, JsonObject element, string? value)
    {
        var action = element.Text("type") == "button"
            ? new JsonObject { ["type"] = "button", ["text"] = element["text"]?.DeepClone(), ["value"] = element.Text("value") }
            : FilledView.ValueOf(element, value);
        action["action_id"] = element.Text("action_id");
        action["block_id"] = block.Text("block_id");
        action["action_ts"] = World.Ids.NextTs();
        return action;
    }

    private void RequireOpen(View view)
    {
        if (!stage.Views.IsOpen(view) && user.Home != view)
        {
            throw new InvalidOperationException($"{user.Name} does not see that view any more.");
        }
    }
}
