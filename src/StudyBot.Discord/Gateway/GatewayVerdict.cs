namespace StudyBot.Discord.Gateway;

/// <summary>What follows from the end of a connection.</summary>
/// <param name="Sentence">For the operator: what happened and, when the bot stops, what to do.</param>
internal sealed record GatewayVerdict(GatewayNextStep Next, string Sentence);
