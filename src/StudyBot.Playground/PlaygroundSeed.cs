using StudyBot.Core.Chat;

namespace StudyBot.Playground;

/// <summary>The channels and members a Playground starts with. They are not in the journal; members added from the page are.</summary>
public sealed record PlaygroundSeed(IReadOnlyList<SeedChannel> Channels, IReadOnlyList<SeedMember> Members)
{
    public static PlaygroundSeed Default { get; } = new(
        [
            new("general", "Say hello, try a command"),
            new("ml-engineer", "Pipelines, debugging, deployment, ownership"),
            new("applied-scientist", "Evidence: experiments, metrics, assumptions"),
            new("ai-engineer", "LLM systems: evals, latency, cost, safety"),
            new("product-ml", "Users, metrics and trade-offs"),
            new("ml-platform", "Architecture, scale, failure modes"),
            new("beyond-math", "Explaining, ethics, working with people"),
            new("leaderboard", "Where everybody stands"),
        ],
        [new("Alder", IsModerator: true), new("Birch"), new("Cedar"), new("Dogwood")]);

    /// <summary>The member who may set things up.</summary>
    public ChatMember Moderator => Members.First(member => member.IsModerator).ToChatMember();
}
