using StudyBot.Slack.Models;

namespace StudyBot.Slack.Posts;

/// <summary>A message of the bot that is one part of a card, from 1.</summary>
internal readonly record struct MarkedPart(SlackTimestamp Ts, int Part, int Parts);
