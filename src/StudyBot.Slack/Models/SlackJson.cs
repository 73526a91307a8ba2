using System.Text.Json.Serialization;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Events;
using StudyBot.Slack.Models.Files;
using StudyBot.Slack.Models.Interactions;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Models;

/// <summary>How bodies and payloads are read and written: snake case, nulls left out, unknown fields ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AppHomeOpenedEvent))]
[JsonSerializable(typeof(AuthTestAnswer))]
[JsonSerializable(typeof(ChannelEvent))]
[JsonSerializable(typeof(ChannelIdChangedEvent))]
[JsonSerializable(typeof(ChannelRenameEvent))]
[JsonSerializable(typeof(ConnectionAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ConversationsAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(EphemeralMessage))]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(InstallationAnswer))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(MembershipEvent))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageChange))]
[JsonSerializable(typeof(MessagesAnswer))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(OutgoingView))]
[JsonSerializable(typeof(PostedAnswer))]
[JsonSerializable(typeof(PostedEphemeralAnswer))]
[JsonSerializable(typeof(ResponseMessage))]
[JsonSerializable(typeof(SlackAnswer))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(SubteamEvent))]
[JsonSerializable(typeof(SubteamMembersEvent))]
[JsonSerializable(typeof(SuggestionAnswer))]
[JsonSerializable(typeof(TokensRevokedEvent))]
[JsonSerializable(typeof(UploadCompletion))]
[JsonSerializable(typeof(UploadTicketAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(UserEvent))]
[JsonSerializable(typeof(UsergroupsAnswer))]
[JsonSerializable(typeof(UsergroupUsersAnswer))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(ViewRequest))]
[JsonSerializable(typeof(ViewResult))]
internal sealed partial class SlackJson : JsonSerializerContext;
