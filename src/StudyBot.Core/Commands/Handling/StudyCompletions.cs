using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Completion;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Commands.Handling;

/// <summary>Completes values from what exists right now.</summary>
public sealed class StudyCompletions(
    IDbContextFactory<StudyBotDbContext> contexts,
    IQuestionBank bank,
    ChatPlatforms platforms,
    SubscriptionFinder subscriptions,
    TimeProvider clock) : ICompletionSource
{
    private const int MostRounds = 25;

    private static readonly IReadOnlyList<CompletionValue> Days =
    [
        new("daily", "daily"),
        new("weekdays", "weekdays: Monday to Friday"),
        new("Mon,Wed,Fri", "Mon,Wed,Fri"),
        new("Tue,Thu", "Tue,Thu"),
        new("every 2 days", "every 2 days"),
        new("every 2 weeks Mon", "every 2 weeks Mon"),
        new("1,15 of month", "1,15 of month"),
        new("last of month", "last of month"),
    ];

    public async Task<IReadOnlyList<CompletionValue>> CompleteAsync(
        CompletionKind kind, CompletionContext context, string typed, CancellationToken cancellationToken) => kind switch
        {
            CompletionKind.Track => Matching(typed, bank.Current.Tracks.Select(track => new CompletionValue(track.Id.Value, track.Name))),
            CompletionKind.Question => Matching(
                typed, bank.Current.Questions.Select(question => new CompletionValue(question.Id.Value, question.Title))),
            CompletionKind.TimeZone => [.. TimeZoneFinder.Suggest(typed, clock.GetUtcNow())
                .Select(zone => new CompletionValue(zone.Id, $"{zone.Label} ({zone.Description})"))],
            CompletionKind.Channel => Matching(typed.TrimStart('#'), await ChannelsAsync(context.Place, cancellationToken)),
            CompletionKind.Subscription => Matching(typed, await SubscriptionsAsync(context.Place, cancellationToken)),
            CompletionKind.Days => Matching(typed, Days),
            CompletionKind.Round => Matching(typed, await RoundsAsync(context.Member, cancellationToken)),
            CompletionKind.Member => Matching(typed.TrimStart('@'), await MembersAsync(context.Place, cancellationToken)),
            CompletionKind.AnsweredRound => Matching(typed, await AnsweredRoundsAsync(context, cancellationToken)),
            CompletionKind.Criterion => Matching(typed, bank.Current.Rubrics
                .SelectMany(rubric => rubric.Criteria)
                .DistinctBy(criterion => criterion.Id)
                .Select(criterion => new CompletionValue(criterion.Id, criterion.Name))),
            CompletionKind.Command => throw new ArgumentOutOfRangeException(nameof(kind), "The grammar completes its own commands."),
        };

    private static IReadOnlyList<CompletionValue> Matching(string typed, IEnumerable<CompletionValue> values) =>
        [.. values
            .Where(value => value.Value.Contains(typed, StringComparison.OrdinalIgnoreCase)
                || value.Label.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(value => value.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];

    private async Task<IEnumerable<CompletionValue>> ChannelsAsync(Place place, CancellationToken cancellationToken)
    {
        var channels = await platforms[place.Channel.Platform].ListChannelsAsync(place.Channel.Workspace, cancellationToken);
        return channels.Select(channel => new CompletionValue("#" + channel.Name, "#" + channel.Name));
    }

    private async Task<IEnumerable<CompletionValue>> SubscriptionsAsync(Place place, CancellationToken cancellationToken)
    {
        var named = await subscriptions.NamedAsync(place.Channel.Workspace, cancellationToken);
        return named.Select(pair => new CompletionValue(pair.Name, $"{pair.Name}: {SubscriptionText.Schedule(pair.Subscription)}"));
    }

    private async Task<IEnumerable<CompletionValue>> RoundsAsync(ChatMember member, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rounds = await (
            from answer in history.Answers
            join other in history.Members on answer.MemberId equals other.Id
            join workspace in history.Workspaces on other.WorkspaceId equals workspace.Id
            join round in history.Rounds on answer.RoundId equals round.Id
            where other.ExternalId == member.Ref.Id
            where workspace.Platform == member.Ref.Platform && workspace.ExternalId == member.Ref.WorkspaceId
            orderby round.Date descending, round.Id descending
            select new { round.Id, round.Date, round.QuestionId }).Take(MostRounds).ToListAsync(cancellationToken);
        return rounds.Select(round => new CompletionValue(round.Id.ToString(), $"{round.Date:yyyy-MM-dd} {round.QuestionId}"));
    }

    /// <summary>Who has answered here. Whoever shares a name with others is offered by number.</summary>
    private async Task<IEnumerable<CompletionValue>> MembersAsync(Place place, CancellationToken cancellationToken)
    {
        var workspace = place.Channel.Workspace;
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from member in history.Members
            where !member.IsFormer && history.Answers.Any(answer => answer.MemberId == member.Id)
            where history.Workspaces.Any(row =>
                row.Id == member.WorkspaceId && row.Platform == workspace.Platform && row.ExternalId == workspace.Id)
            orderby member.Name, member.Id
            select new { member.Id, member.Name }).ToListAsync(cancellationToken);
        var shared = found
            .CountBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return found.Select(member => shared.Contains(member.Name)
            ? new CompletionValue($"#{member.Id}", $"{member.Name} (#{member.Id})")
            : new CompletionValue(member.Name, member.Name));
    }

    private async Task<IEnumerable<CompletionValue>> AnsweredRoundsAsync(CompletionContext context, CancellationToken cancellationToken)
    {
        var workspace = context.Place.Channel.Workspace;
        var name = context.Options.GetValueOrDefault("member")?.TrimStart('@') is { } typed && !typed.StartsWith('#') ? typed : null;
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rounds = await (
            from round in history.Rounds
            where history.Answers.Any(answer => answer.RoundId == round.Id
                && (name == null || history.Members.Any(member => member.Id == answer.MemberId && member.Name == name)))
            where history.Workspaces.Any(row =>
                row.Id == round.Subscription.WorkspaceId && row.Platform == workspace.Platform && row.ExternalId == workspace.Id)
            orderby round.Date descending, round.Id descending
            select new { round.Id, round.Date, round.QuestionId }).Take(MostRounds).ToListAsync(cancellationToken);
        return rounds.Select(round => new CompletionValue(round.Id.ToString(), $"{round.Date:yyyy-MM-dd} {round.QuestionId}"));
    }
}
