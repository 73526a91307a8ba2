namespace StudyBot.Core.Commands.Handling;

/// <summary>A part of the product that answers commands, buttons or forms.</summary>
public interface IInteractionFeature
{
    /// <summary>Says what it answers; called once.</summary>
    void Register(InteractionMap map);
}
