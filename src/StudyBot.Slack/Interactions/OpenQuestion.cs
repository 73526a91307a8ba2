using StudyBot.Core.Chat;

namespace StudyBot.Slack.Interactions;

/// <summary>A question a member can answer now.</summary>
/// <param name="Place">The channel it is open in.</param>
/// <param name="Form">For their answer.</param>
internal sealed record OpenQuestion(string ChannelName, Place Place, Form Form)
{
    public (CardButton Button, Place Place) ToButton() =>
        (new CardButton(OwnButtons.Run("answer"), $"Answer in #{ChannelName}", ButtonTone.Primary), Place);
}
