using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Text;

namespace StudyBot.Core.Rulings;

/// <summary>Finds the answer that a moderator means.</summary>
public sealed class RulingFinder(IDbContextFactory<StudyBotDbContext> contexts, EditionShelf editions)
{
    /// <summary>Whose name several have is told apart by number; what a platform makes of a mention is understood, too.</summary>
    /// <returns>The answer, or why there is none as a sentence.</returns>
    public async Task<(RuledAnswer? Found, Markup Problem)> FindAsync(
        WorkspaceRef workspace, string memberText, string roundText, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        if (!long.TryParse(roundText.TrimStart('#'), out var number)
            || await history.RoundsOf(workspace).SingleOrDefaultAsync(row => row.Id == new RoundId(number), cancellationToken) is not { } round)
        {
            return (null, Markup.Of($"{roundText} is not the number of a round. Pick one from the suggestions."));
        }

        var members = await (
            from answer in history.Answers
            where answer.RoundId == round.Id
            join member in history.Members on answer.MemberId equals member.Id
            orderby member.Id
            select member).AsNoTracking().ToListAsync(cancellationToken);
        return Meant(members, memberText) switch
        {
            [] when members.Count == 0 => (null, Markup.Of($"Nobody has answered in round {round.Id.Value}.")),
            [] => (null, NotFound.Markup("answer of", memberText, [.. members.Select(member => member.Name)])),
            [var member] => await AnswerAsync(history, round, member, cancellationToken),
            var several => (null, Markup.Of(
                $"Several members are called {memberText}. Say which by number: {string.Join(", ", several.Select(member => $"#{member.Id}"))}.")),
        };
    }

    private static List<Member> Meant(List<Member> members, string typed)
    {
        var name = typed.Trim().TrimStart('@');
        var mentioned = typed.Trim().Trim('<', '>').TrimStart('@', '!').Split('|')[0];
        return name.StartsWith('#')
            ? members.FindAll(member => $"#{member.Id}" == name)
            : members.FindAll(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) || member.ExternalId == mentioned);
    }

    private async Task<(RuledAnswer? Found, Markup Problem)> AnswerAsync(
        StudyBotDbContext history, Round round, Member member, CancellationToken cancellationToken)
    {
        var answer = await history.Answers.Include(row => row.Revisions).AsNoTracking()
            .SingleAsync(row => row.RoundId == round.Id && row.MemberId == member.Id, cancellationToken);
        var number = answer.RankedNumber ?? answer.CurrentNumber;
        return answer.Revisions.FirstOrDefault(row => row.Number == number) switch
        {
            null => (null, Markup.Of($"{member.Name} has withdrawn the answer.")),
            { ScoredAt: null } => (null, Markup.Of($"The answer is still being scored. Try again in a moment.")),
            { Score: null } => (null, Markup.Of($"The answer could not be scored, so there is no level to overrule.")),
            { Score: { } score } revision => (
                new RuledAnswer(answer, revision, score, round, await editions.GetAsync(round.EditionId, cancellationToken), member.Name),
                Markup.Empty),
        };
    }
}
