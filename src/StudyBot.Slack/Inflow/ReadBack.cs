using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Slack.Inflow;

/// <inheritdoc/>
internal sealed class ReadBack(IChatHandler handler, TimeProvider clock, ILogger<ReadBack> logger)
    : ReadBackLine(SlackRefs.Platform, handler, clock, logger);
