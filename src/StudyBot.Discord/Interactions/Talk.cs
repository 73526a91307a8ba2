using StudyBot.Core.Chat;

namespace StudyBot.Discord.Interactions;

/// <summary>An interaction while it is being answered. Ending it tells whoever waits that no whisper is waited for.</summary>
internal sealed class Talk(AskedInteraction asked, Interaction interaction, OpenInteraction open) : IDisposable
{
    public AskedInteraction Asked => asked;

    public Interaction Interaction => interaction;

    public OpenInteraction Open => open;

    public void Dispose() => open.Decide(waitsForWhisper: false);
}
