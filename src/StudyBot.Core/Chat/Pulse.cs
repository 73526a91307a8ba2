namespace StudyBot.Core.Chat;

/// <param name="IsAlive">False when messages may go unheard, from two minutes after the last sign of life at the latest.</param>
/// <param name="Detail">What an operator wants to know, in a few words.</param>
public readonly record struct Pulse(bool IsAlive, string Detail);
