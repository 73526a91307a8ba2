using StudyBot.Discord.Models;

namespace StudyBot.Discord.Posts;

/// <summary>A message of the bot that is one part of a card, from 1.</summary>
internal readonly record struct MarkedPart(Snowflake Id, int Part, int Parts);
