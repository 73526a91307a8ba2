using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>Holds the body of a message to the limits of resources/message.</summary>
internal static class MessageChecks
{
    private const int ContentLimit = 2000;
    private const int EmbedLimit = 10;
    private const int FileLimit = 10;
    private const int NonceLimit = 25;

    /// <param name="isV2">Whether the message is, or stays, made of components alone.</param>
    public static void Check(JsonObject body, int files, bool isV2)
    {
        var errors = new FormErrors();
        errors.Length("content", body.Text("content") ?? "", 0, ContentLimit);
        errors.Length("nonce", body["nonce"]?.ToString() ?? "", 0, NonceLimit);
        errors.Count("files", files, 0, FileLimit);
        EmbedChecks.Check(body.Objects("embeds"), EmbedLimit, errors);
        ComponentChecks.Check(body.Objects("components"), isV2, errors);
        CheckMentions(body.Object("allowed_mentions"), errors);
        if (isV2)
        {
            RefuseLegacy(body, errors);
        }

        errors.ThrowIfAny();
    }

    public static void RefuseEmpty(JsonObject body, int files)
    {
        var isEmpty = string.IsNullOrWhiteSpace(body.Text("content"))
            && body.Objects("embeds").Count == 0
            && body.Objects("components").Count == 0
            && files == 0;
        if (isEmpty)
        {
            throw ApiErrors.EmptyMessage;
        }
    }

    public static MessageFlags Flags(JsonObject body) => (MessageFlags)(body.Number("flags") ?? 0);

    private static void RefuseLegacy(JsonObject body, FormErrors errors)
    {
        foreach (var field in (string[])["content", "embeds"])
        {
            if (body[field] is { } value && value.ToString() is not ("" or "[]"))
            {
                errors.Add(
                    field,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    /// <summary>"Everyone of a kind" and "these of that kind" exclude each other ("Allowed Mentions Object").</summary>
    private static void CheckMentions(JsonObject? allowed, FormErrors errors)
    {
        if (allowed is null)
        {
            return;
        }

        var parse = allowed.Texts("parse");
        foreach (var kind in parse.Where(kind => kind is not ("roles" or "users" or "everyone")))
        {
            errors.Add("allowed_mentions.parse", "BASE_TYPE_CHOICES", $"Value must be one of ('everyone', 'roles', 'users'), not {kind}.");
        }

        foreach (var kind in (string[])["users", "roles"])
        {
            errors.Count($"allowed_mentions.{kind}", allowed.Texts(kind).Count, 0, 100);
            if (parse.Contains(kind) && allowed.Texts(kind).Count > 0)
            {
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
