namespace StudyBot.Slack.Deliveries;

/// <summary>Hears what Slack delivers, over Socket Mode and over HTTP alike, each payload once.</summary>
/// <remarks>
/// All but the interactions that want an answer are acknowledged before the call, so a call may take its time. What a call throws is logged, and the
/// payload counts as handled. When the bot ends at once, what was acknowledged and not yet handed on is lost: only what
/// the listener has stored survives, and the rest has to be read back.
/// </remarks>
internal interface ISlackListener
{
    /// <summary>An event. Those of one channel come one after the other, in the order Slack delivered them.</summary>
    ValueTask OnEventAsync(SlackDelivery delivery, CancellationToken cancellationToken);

    /// <summary>A slash command, or an interaction that wants no answer in its acknowledgement. Several may run at once.</summary>
    ValueTask OnInteractionAsync(SlackDelivery delivery, CancellationToken cancellationToken);

    /// <summary>
    /// A <c>view_submission</c> or a <c>block_suggestion</c>, whose answer goes out with the acknowledgement. After two and a half seconds it is
    /// acknowledged without one and the call goes on.
    /// </summary>
    ValueTask<InteractionAnswer> OnQuestionAsync(SlackDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Slack can be heard again, or for the first time. What happened since then was missed, or comes as late retries.</summary>
    /// <param name="since">When Slack was last heard; null when the bot has just started.</param>
    ValueTask OnGapAsync(DateTimeOffset? since, CancellationToken cancellationToken);
}
