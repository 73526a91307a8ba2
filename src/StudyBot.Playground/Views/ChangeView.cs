namespace StudyBot.Playground.Views;

/// <summary>What changed in the room; the page may apply it twice.</summary>
internal sealed record ChangeView(MemberView? Member, MessageView? Message, string? RemovedId, ThreadView? Thread);
