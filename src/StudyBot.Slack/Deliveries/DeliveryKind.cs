namespace StudyBot.Slack.Deliveries;

/// <summary>What a payload is, as the envelope or the address it came to says.</summary>
internal enum DeliveryKind
{
    Event,
    SlashCommand,
    Interaction,
}
