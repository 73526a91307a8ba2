using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>What a bot reads without the message content intent (events/gateway, "Message Content Intent").</summary>
internal static class ContentRules
{
    /// <summary>Its own messages, direct ones and those that mention it are always whole.</summary>
    public static bool AreWithheld(Message message, World world) =>
        message.Author != world.Bot
        && message.Channel.Guild is not null
        && !message.Mentions.Users.Contains(world.Bot);

    public static void Withhold(JsonObject message)
    {
        message["content"] = "";
        message["embeds"] = new JsonArray();
        message["attachments"] = new JsonArray();
        message["components"] = new JsonArray();
        message.Remove("poll");
        if (message["referenced_message"] is JsonObject referenced && !IsBots(referenced))
        {
            Withhold(referenced);
        }
    }

    private static bool IsBots(JsonObject message) => message["author"]?["bot"]?.GetValue<bool>() == true;
}
