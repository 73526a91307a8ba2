namespace StudyBot.Cli;

/// <param name="First">What the member writes; empty when they are away.</param>
/// <param name="Then">What they make of it later; empty when they leave it.</param>
internal sealed record DemoAnswer(string First, string Then = "");
