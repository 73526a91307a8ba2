using StudyBot.TestSupport.Discord;

namespace StudyBot.TestSupport.Soak.OnDiscord;

internal sealed class DiscordSoakMember(LoopbackUser user, LoopbackChannel channel, RunningTime time) : ISoakMember
{
    public string Id => user.Id.ToString();

    public string Name => user.Name;

    public string Mention => $"<@{user.Id}>";

    public async Task<string> SayAsync(SoakRound round, string text) => (await user.SayAsync(ThreadOf(round), text)).Id.ToString();

    public Task EditAsync(SoakRound round, string messageId, string text) => user.EditAsync(Message(round, messageId), text);

    public Task DeleteAsync(SoakRound round, string messageId) => user.DeleteAsync(Message(round, messageId));

    public async Task<bool> TrySubmitAsync(SoakRound round, string text)
    {
        var question = channel.Messages.Single(message => message.Id.ToString() == round.MessageId);
        var opened = await time.DuringInteractionAsync(user.ClickAsync(question, question.Control(SoakGroup.PrivateButton)));
        if (opened.Form is not { } form)
        {
            return false;
        }

        var sent = await time.DuringInteractionAsync(user.SubmitFormAsync(form, form.Fields.ToDictionary(field => field, _ => text)));
        return sent.Kind != LoopbackOutcomeKind.Failed;
    }

    private LoopbackMessage Message(SoakRound round, string id) => ThreadOf(round).Messages.Single(message => message.Id.ToString() == id);

    private LoopbackChannel ThreadOf(SoakRound round) => channel.Threads.Single(thread => thread.Id.ToString() == round.ThreadId);
}
