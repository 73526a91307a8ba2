namespace StudyBot.Discord.Gateway;

/// <summary>One event.</summary>
/// <param name="Type">Its name, for example MESSAGE_CREATE; for names in <see cref="EventNames"/> always the same string.</param>
/// <param name="Json">The event's <c>d</c> in UTF-8, valid until the call that hands it over has completed.</param>
internal readonly record struct GatewayDispatch(ShardId Shard, string Type, long Sequence, ReadOnlyMemory<byte> Json);
