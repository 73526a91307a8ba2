using StudyBot.TestSupport.Slack;

namespace StudyBot.TestSupport.Soak.OnSlack;

internal sealed class SlackSoakMember(LoopbackUser user, LoopbackChannel channel, RunningTime time) : ISoakMember
{
    /// <summary>The trigger of a click is good for three seconds.</summary>
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(4);

    public string Id => user.Id;

    public string Name => user.Name;

    /// <summary>Of members, the bot keeps no more than that one was mentioned.</summary>
    public string Mention => "@channel";

    public async Task<string> SayAsync(SoakRound round, string text) => (await user.SayAsync(channel.Thread(round.ThreadId), text)).Ts;

    public Task EditAsync(SoakRound round, string messageId, string text) => user.EditAsync(Message(round, messageId), text);

    public Task DeleteAsync(SoakRound round, string messageId) => user.DeleteAsync(Message(round, messageId));

    public async Task<bool> TrySubmitAsync(SoakRound round, string text)
    {
        user.Reload(); // Closes what is left of an attempt before.
        var question = channel.Messages.Single(message => message.Ts == round.MessageId);
        await time.DuringInteractionAsync(user.ClickAsync(question, question.Control(SoakGroup.PrivateButton)));
        await time.SlowlyUntilAsync(() => user.Modal is not null, LongestOpening);
        if (user.Modal is not { } form)
        {
            return false;
        }

        var sent = await time.DuringInteractionAsync(user.SubmitAsync(form, form.Fields.ToDictionary(field => field, _ => text)));
        return sent.Kind is not (LoopbackOutcomeKind.Failed or LoopbackOutcomeKind.Errors);
    }

    private LoopbackMessage Message(SoakRound round, string ts) =>
        channel.Thread(round.ThreadId).Messages.Single(message => message.Ts == ts);
}
