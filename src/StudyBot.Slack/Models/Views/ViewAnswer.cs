namespace StudyBot.Slack.Models.Views;

/// <summary>What becomes of a modal that was submitted; goes out with the acknowledgement. Without one the modal closes.</summary>
/// <remarks>https://docs.slack.dev/surfaces/modals#response_actions</remarks>
internal sealed record ViewAnswer
{
    private ViewAnswer(string responseAction) => ResponseAction = responseAction;

    public string ResponseAction { get; }

    /// <summary>A sentence for each input block that is not right, by the block's id.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; private init; }

    public OutgoingView? View { get; private init; }

    /// <summary>Closes all modals of the stack.</summary>
    public static ViewAnswer Clear() => new("clear");

    public static ViewAnswer Wrong(IReadOnlyDictionary<string, string> errors) => new("errors") { Errors = errors };

    public static ViewAnswer Update(OutgoingView view) => new("update") { View = view };

    public static ViewAnswer Push(OutgoingView view) => new("push") { View = view };
}
