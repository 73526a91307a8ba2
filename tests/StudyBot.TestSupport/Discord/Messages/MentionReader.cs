using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Whom a text names, as far as its allowed mentions let it (resources/message, "Allowed Mentions Object").</summary>
internal static partial class MentionReader
{
    /// <param name="body">With its <c>allowed_mentions</c>; without them plain messages notify everybody they name.</param>
    /// <param name="isInteraction">Answers to interactions then notify users only.</param>
    public static Mentions Read(
        World world, Channel channel, User author, JsonObject body, JsonArray components, Message? replyTo, bool isInteraction)
    {
        var allowed = body.Object("allowed_mentions");
        var text = $"{body.Text("content")}\n{string.Join('\n', Displayed(components))}";
        var users = Ids(UserMention(), text)
            .Where(id => IsAllowed(allowed, "users", id, byDefault: true))
            .Select(id => world.Users.GetValueOrDefault(id))
            .OfType<User>();
        if (replyTo is not null && (allowed is null || allowed.Flag("replied_user") is true))
        {
            users = users.Append(replyTo.Author);
        }

        var mayCallAll = world.Can(author, channel, LoopbackPermissions.MentionEveryone);
        var roles = Ids(RoleMention(), text)
            .Where(id => mayCallAll && IsAllowed(allowed, "roles", id, byDefault: !isInteraction) && channel.Guild?.Roles.ContainsKey(id) is true);
        var everyone = mayCallAll
            && channel.Guild is not null
            && EveryoneMention().IsMatch(text)
            && (allowed is null ? !isInteraction : allowed.Texts("parse").Contains("everyone"));
        return new Mentions([.. users.Distinct()], [.. roles.Distinct()], everyone);
    }

    private static bool IsAllowed(JsonObject? allowed, string kind, ulong id, bool byDefault) =>
        allowed is null ? byDefault : allowed.Texts("parse").Contains(kind) || allowed.Texts(kind).Contains(id.ToString());

    private static IEnumerable<string> Displayed(JsonArray components) =>
        ComponentTree.Walk(components)
            .Where(component => ComponentTree.KindOf(component) is ComponentKind.TextDisplay)
            .Select(component => component.Text("content") ?? "");

    private static IEnumerable<ulong> Ids(Regex mention, string text) =>
        mention.Matches(text).Select(match => ulong.TryParse(match.Groups["id"].Value, out var id) ? id : 0);

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&(?<id>[0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EveryoneMention();
}
