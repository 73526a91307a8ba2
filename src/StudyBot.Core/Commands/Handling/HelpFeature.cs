using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Handling;

/// <summary>Answers <c>help</c>.</summary>
public sealed class HelpFeature(CommandGrammar grammar, ChatPlatforms platforms) : IInteractionFeature
{
    public void Register(InteractionMap map) => map.Command("help", (call, _) => Task.FromResult(Replies.Private(CommandHelp.Render(
        grammar, call.Option("command"), call.Member.IsModerator, platforms.AskModerator(call.Member.Ref.Platform)))));
}
