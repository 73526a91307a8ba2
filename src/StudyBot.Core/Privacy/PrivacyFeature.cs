using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.Judging;
using StudyBot.Core.Members;

namespace StudyBot.Core.Privacy;

/// <summary>Answers <c>privacy</c>: what is kept, a copy of it, and its deletion.</summary>
public sealed class PrivacyFeature(MemberDirectory members, PersonalRecord record, JudgeSeat judge) : IInteractionFeature
{
    /// <summary>Below what every platform lets a section hold with its fence.</summary>
    private const int LongestChunk = 2_800;

    private Card About => new()
    {
        Title = "What is kept about you",
        Sections =
        [
            new CardSection("What", Markup.Trusted(
                "Your name and id on this platform; your answers with their versions; their scores with the words that earned them; "
                + "points, streaks and when they came; your settings; which other identities you linked (**/study link**), if you did. "
                + "Messages outside a question's thread are never stored.")),
            new CardSection("Why", Markup.Trusted(
                "To score your answers, to explain the scores, and to rank those who want it. Nothing else reads them. "
                + "Identities you linked see one another's progress in **/study me**, and of each other the platform's name.")),
            new CardSection("Where", Where),
            new CardSection("How long", Markup.Trusted("Until you delete it.")),
            new CardSection("Your choice", Markup.Trusted(
                "**/study privacy export** gives you all of it. "
                + "**/study privacy delete** removes text, scores, settings, links and name for good; the points stay "
                + "in the sums as those of a former member, so that nobody else's board changes. "
                + "Messages you wrote on the platform itself are yours to delete there. "
                + "**/study hide** only takes you off the boards, **/study unlink** only out of what you linked.")),
        ],
    };

    /// <summary>Names the provider: what somebody cannot name, nobody can say yes to.</summary>
    private Markup Where => judge.Setup is not { } setup
        ? Markup.Trusted("In the database of whoever runs this bot. Nothing is sent anywhere else.")
        : Markup.Of(
            $"In the database of whoever runs this bot. One thing may leave it: where a moderator has allowed "
            + $"the judge and you have said **/study judge opt-in**, the text of your answers, without your name or id, is sent to **{setup.Endpoint.Provider}** "
            + $"(the model {setup.Endpoint.Model}) to be scored. **/study judge opt-out** ends that.");

    public void Register(InteractionMap map)
    {
        map.Command("privacy about", (_, _) => Task.FromResult(Replies.Private(About)));
        map.Command("privacy export", ExportAsync);
        map.Command("privacy delete", DeleteAsync);
    }

    private async Task<InteractionReply> ExportAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var json = await record.ExportAsync(await members.IdOfAsync(call.Member, cancellationToken), cancellationToken);
        return Replies.Private(new Card
        {
            Title = "Everything kept about you",
            Sections = [.. Chunks(json).Select(chunk => new CardSection(null, Markup.CodeBlock(chunk)))],
            Footer = Markup.Of($"JSON; put the blocks one right after another if there are several."),
        });
    }

    private async Task<InteractionReply> DeleteAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await record.DeleteAsync(await members.IdOfAsync(call.Member, cancellationToken), cancellationToken);
        members.Forget(call.Member.Ref);
        return Replies.Done(
            "Deleted",
            $"Your answers, their scores, your name, your settings and your links are gone. "
            + $"Your points stay in the sums as those of a former member. If you answer again, you begin as a new member.");
    }

    /// <summary>Cut at the ends of lines where they are short enough. Put together again, the pieces are the same JSON.</summary>
    private static IEnumerable<string> Chunks(string json)
    {
        while (json.Length > LongestChunk)
        {
            var end = json.LastIndexOf('\n', LongestChunk - 1) + 1;
            var length = end == 0 ? LongestChunk : end;
            yield return json[..length];
            json = json[length..];
        }

        yield return json;
    }
}
