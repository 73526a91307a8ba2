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
}
