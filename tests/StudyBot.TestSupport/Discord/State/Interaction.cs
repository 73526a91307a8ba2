using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

/// <summary>Something a member did that the bot has three seconds to react to and fifteen minutes to finish.</summary>
internal sealed class Interaction(ulong id, ulong applicationId, InteractionKind kind, User user, Channel channel, DateTimeOffset createdAt)
{
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id { get; } = id;

    public ulong ApplicationId { get; } = applicationId;

    public InteractionKind Kind { get; } = kind;

    public User User { get; } = user;

    public Channel Channel { get; } = channel;

    public string Token { get; } = $"aW50ZXJhY3Rpb246{id}";

    /// <summary>The message whose button or select was used; for a form, the one its button stood on.</summary>
    public Message? Source { get; init; }

    /// <summary>What opened the form that is submitted.</summary>
    public Interaction? Trigger { get; init; }

    public InteractionAnswer? Answer { get; private set; }

    /// <summary>What @original stands for.</summary>
    public Message? Original { get; set; }

    /// <summary>What was shown to the member: a form, or the choices of an autocomplete.</summary>
    public JsonObject? AnswerContent { get; private set; }

    /// <summary>Done as soon as the bot has answered.</summary>
    public Task Answered => _answered.Task;

    public bool IsTooLate(DateTimeOffset now) => now - createdAt > FirstAnswerWithin;

    public bool IsTokenExpired(DateTimeOffset now) => now - createdAt > TokenLife || (Answer is null && IsTooLate(now));

    public void Acknowledge(InteractionAnswer answer, JsonObject? content)
    {
        Answer = answer;
        AnswerContent = content;
        _answered.SetResult();
    }

    public JsonObject OwnersJson() => new() { ["0"] = Channel.Guild?.Id.ToString() ?? "0" };

    /// <summary>As it stands on the message that answers it (resources/message, "Message Interaction Metadata").</summary>
    public JsonObject MetadataJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Kind,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = OwnersJson(),
        };
        if (Kind is InteractionKind.Component && Source is not null)
        {
            json["interacted_message_id"] = Source.Id.ToString();
        }

        if (Trigger is not null)
        {
            json["triggering_interaction_metadata"] = Trigger.MetadataJson();
        }

        return json;
    }
}
