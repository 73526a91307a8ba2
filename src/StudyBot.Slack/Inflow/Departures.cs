using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Slack.Inflow;

/// <inheritdoc/>
internal sealed class Departures(IChatHandler handler, TimeProvider clock, ILogger<Departures> logger) : DepartureLine(handler, clock, logger);
