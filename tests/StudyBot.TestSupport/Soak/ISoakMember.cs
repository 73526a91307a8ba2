namespace StudyBot.TestSupport.Soak;

/// <summary>Somebody who answers.</summary>
internal interface ISoakMember
{
    string Id { get; }

    string Name { get; }

    /// <summary>What would notify somebody if the bot said it as it was written.</summary>
    string Mention { get; }

    /// <returns>The message's id.</returns>
    Task<string> SayAsync(SoakRound round, string text);

    Task EditAsync(SoakRound round, string messageId, string text);

    Task DeleteAsync(SoakRound round, string messageId);

    /// <summary>Opens the form of the question and sends it.</summary>
    /// <returns>False when the platform said that it did not go through.</returns>
    Task<bool> TrySubmitAsync(SoakRound round, string text);
}
