using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Discord.Events;

/// <inheritdoc/>
internal sealed class ReadBack(IChatHandler handler, TimeProvider clock, ILogger<ReadBack> logger)
    : ReadBackLine(DiscordRefs.Platform, handler, clock, logger);
