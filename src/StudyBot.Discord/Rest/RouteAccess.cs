namespace StudyBot.Discord.Rest;

/// <summary>What lets a request in: the bot's own token, or one that stands in the address.</summary>
internal enum RouteAccess
{
    Bot,

    /// <summary>The first answer to an interaction; its token is good for three seconds.</summary>
    Interaction,

    /// <summary>What follows an interaction; its token is good for fifteen minutes.</summary>
    Webhook,
}
