using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.Questions;
using StudyBot.Core.Text;

namespace StudyBot.Core.Tracks;

/// <summary>Answers <c>track subscribe</c> and the guided <c>setup</c>; both end in a preview of what will be posted.</summary>
public sealed class SubscribeFeature(
    IQuestionBank bank,
    ChatPlatforms platforms,
    SubscriptionEditor editor,
    SubscriptionPreview preview,
    TimeProvider clock) : IInteractionFeature
{
    private const string Track = "track";
    private const string Channel = "channel";

    public void Register(InteractionMap map)
    {
        map.Command("track subscribe", (call, cancellationToken) =>
            SubscribeAsync(call.Member, call.Command.Words, call.Option, Replies.Problem, cancellationToken));
        map.CommandWithForm("setup", OpenSetUpAsync);
        map.Form(Verbs.SetUp, (form, _, cancellationToken) => SubscribeAsync(
            form.Member,
            "setup",
            form.Values.GetValueOrDefault,
            problems => new InteractionReply.FormProblems(problems),
            cancellationToken));
    }

    private async Task<InteractionReply> OpenSetUpAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var channels = await platforms[call.Place.Channel.Platform].ListChannelsAsync(call.Place.Channel.Workspace, cancellationToken);
        if (!channels.Any(channel => channel.IsUsable))
        {
            var missing = string.Join("; ", channels.Select(ChannelFinder.Missing));
            return Replies.Problem($"The bot may not post in any channel yet: {missing}.");
        }

        var tracks = bank.Current.Tracks.OrderBy(track => track.Name, StringComparer.Ordinal);
        return new InteractionReply.OpenForm(new Form(new ButtonId(Verbs.SetUp, 0).ToString(), "Set up a track", "Subscribe and preview",
        [
            ChoiceField(Track, "Track", "Whose interview is practised", tracks.Select(track => new FormChoice(track.Id.Value, track.Name))),
            ChoiceField(Channel, "Channel", "Where the questions go", ChannelChoices(channels)),
            LineField("days", "Days", "weekdays", "daily, weekdays, Mon,Wed,Fri or every 2 weeks Mon"),
            LineField("time", "Time", "09:00", "By the clock of the zone below"),
            LineField("zone", "Time zone", "", "The city whose clock counts, for example Europe/Berlin"),
        ]));
    }

    private async Task<InteractionReply> SubscribeAsync(
        ChatMember actor,
        string act,
        Func<string, string?> option,
        Func<IReadOnlyDictionary<string, string>, InteractionReply> refuse,
        CancellationToken cancellationToken)
    {
        if (!actor.IsModerator)
        {
            return Replies.Problem($"Subscriptions are for moderators. {platforms.AskModerator(actor.Ref.Platform)}");
        }

        var input = new ScheduleInput(option, ScheduleInput.Defaults.ForNew, clock.GetUtcNow());
        var problems = new Dictionary<string, string>(input.Problems);
        var track = FindTrack(option(Track) ?? "", problems);
        var channel = await FindChannelAsync(actor.Ref.Workspace, option(Channel) ?? "", problems, cancellationToken);
        if (problems.Count > 0 || track is null || channel is null)
        {
            return refuse(problems);
        }

        var request = new SubscriptionRequest(
            track.Id, channel.Ref.Id, channel.Name, input.Days, input.Time, input.ZoneId, input.FromDate, input.Window, input.Grace);
        var subscription = await editor.SubscribeAsync(actor, act, request, cancellationToken);
        return Replies.Private(await preview.OfNewAsync(subscription, cancellationToken));
    }

    private Track? FindTrack(string typed, Dictionary<string, string> problems)
    {
        var tracks = bank.Current.Tracks;
        var found = tracks.FirstOrDefault(track =>
            string.Equals(track.Id.Value, typed, StringComparison.OrdinalIgnoreCase)
            || string.Equals(track.Name, typed, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems[Track] = NotFound.Sentence("track", typed, tracks.Select(track => track.Id.Value));
        }

        return found;
    }

    private async Task<ChannelListing?> FindChannelAsync(
        WorkspaceRef workspace, string typed, Dictionary<string, string> problems, CancellationToken cancellationToken)
    {
        var channels = await platforms[workspace.Platform].ListChannelsAsync(workspace, cancellationToken);
        var found = ChannelFinder.Find(channels, typed, out var problem);
        if (problem is not null)
        {
            problems[Channel] = problem;
        }

        return found;
    }

    /// <summary>The usable ones first. The others say what they lack, so that nobody looks for them in vain.</summary>
    private static IEnumerable<FormChoice> ChannelChoices(IEnumerable<ChannelListing> channels) => ChannelFinder
        .UsableFirst(channels)
        .Select(channel => new FormChoice(
            channel.Ref.Id, channel.IsUsable ? $"#{channel.Name}" : $"#{channel.Name}: {Lacking(channel)}"));

    private static string Lacking(ChannelListing channel) =>
        $"needs {string.Join(", ", channel.MissingPermissions.Select(permission => permission.Name))}";

    private static FormField ChoiceField(string id, string label, string hint, IEnumerable<FormChoice> choices) =>
        new() { Id = id, Label = label, Hint = hint, Kind = FormFieldKind.Choice, Choices = [.. choices] };

    private static FormField LineField(string id, string label, string value, string hint) =>
        new() { Id = id, Label = label, Value = value, Hint = hint, MaxLength = 100 };
}
