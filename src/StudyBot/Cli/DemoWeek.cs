using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.Playground;

namespace StudyBot.Cli;

/// <summary>The week itself: one track, every day a question, three members of different diligence, the board on Monday.</summary>
internal sealed class DemoWeek(
    DemoClock clock,
    TextWriter output,
    IDbContextFactory<StudyBotDbContext> contexts,
    DemoServices bot,
    PlaygroundVisitor visitor)
{
    private const int Days = 7;

    private static readonly TimeSpan DayLength = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var moderator = visitor.Members.First(member => member.IsModerator);
        var subscription = await SubscribeAsync(moderator, cancellationToken);
        await WriteAsync($"{moderator.Name} subscribes #{subscription.ChannelName}: {SubscriptionText.Describe(subscription)}");
        for (var day = 0; day < Days; day++)
        {
            await LiveAsync(subscription, day, cancellationToken);
        }

        await ShowBoardAsync(subscription, cancellationToken);
    }

    private async Task<Subscription> SubscribeAsync(ChatMember moderator, CancellationToken cancellationToken)
    {
        var channels = await bot.Platforms[moderator.Ref.Platform].ListChannelsAsync(moderator.Ref.Workspace, cancellationToken);
        var track = bot.Bank.Current.Tracks.First(other => channels.Any(channel => channel.Name == other.Id.Value));
        var channel = channels.First(other => other.Name == track.Id.Value);
        return await bot.Editor.SubscribeAsync(
            moderator,
            "demo",
            new SubscriptionRequest(
                track.Id,
                channel.Ref.Id,
                channel.Name,
                new Recurrence.Weekly(DaysOfWeek.All),
                new TimeOnly(9, 0),
                "UTC",
                DateOnly.FromDateTime(clock.Now.UtcDateTime),
                TimeSpan.FromHours(10),
                Subscription.DefaultGrace),
            cancellationToken);
    }

    /// <summary>One day: post at nine, answers, an edit, close at seven in the evening.</summary>
    private async Task LiveAsync(Subscription subscription, int day, CancellationToken cancellationToken)
    {
        clock.Now = new DateTimeOffset(DateOnly.FromDateTime(clock.Now.UtcDateTime), new TimeOnly(9, 0), TimeSpan.Zero);
        await bot.Rounds.RunAsync(subscription.Id, cancellationToken);
        var round = await RoundAsync(subscription, cancellationToken);
        var edition = await bot.Editions.GetAsync(round.EditionId, cancellationToken);
        await WriteAsync($"posted: {edition.Question.Title} (difficulty {edition.Question.Difficulty})");
        var thread = PlaygroundRefs.Place(subscription.ChannelId, round.ThreadId);
        foreach (var (index, member) in visitor.Members.Where(member => !member.IsModerator).Index())
        {
            clock.Now += TimeSpan.FromMinutes(40);
            await AnswerAsync(member, thread, DemoAnswers.Of(edition.Question, day, index), cancellationToken);
        }

        clock.Now = round.DeadlineAt;
        await bot.Rounds.RunAsync(subscription.Id, cancellationToken);
        await TellPointsAsync(round, cancellationToken);
        clock.Now += DayLength - TimeSpan.FromHours(12);
    }

    private async Task AnswerAsync(ChatMember member, Place thread, DemoAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.First.Length == 0)
        {
            return;
        }

        var message = visitor.Say(member, thread, answer.First);
        await TellAsync(message, "answers", cancellationToken);
        if (answer.Then.Length > 0)
        {
            clock.Now += TimeSpan.FromMinutes(20);
            await TellAsync(visitor.Rewrite(message, answer.Then), "edits", cancellationToken);
        }
    }

    private async Task TellAsync(ChatMessage message, string did, CancellationToken cancellationToken)
    {
        await bot.Handler.ReceiveAsync(new ChatEvent.MessageWritten(message), cancellationToken);
        await bot.Pipeline.DrainAsync(cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await history.AnswerRevisions.OrderByDescending(revision => revision.Id).FirstAsync(cancellationToken);
        await WriteAsync($"{message.Author.Name} {did}: {newest.Total:0.0} of 10 (v{newest.Number})");
    }

    private async Task TellPointsAsync(Round round, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await (
            from entry in history.Ledger
            where entry.RoundId == round.Id
            join member in history.Members on entry.MemberId equals member.Id
            orderby entry.Points descending, member.Name
            select new { member.Name, entry.Points, entry.Streak }).ToListAsync(cancellationToken);
        await WriteAsync("closed: " + string.Join(", ", entries.Select(entry => $"{entry.Name} +{entry.Points} (streak {entry.Streak})")));
    }

    private async Task ShowBoardAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var lastDay = DateOnly.FromDateTime(clock.Now.UtcDateTime).AddDays(-1);
        var board = await bot.Boards.ReadAsync(subscription.WorkspaceId, null, BoardWindow.Week, lastDay, null, cancellationToken);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Leaderboard: {board.Title}");
        foreach (var line in board.Lines)
        {
            await output.WriteLineAsync($"{line.Rank,3}. {line.Name,-12} {line.Points,4} points, {line.Answers} answers");
        }
    }

    private async Task<Round> RoundAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Rounds.AsNoTracking()
            .Where(round => round.SubscriptionId == subscription.Id)
            .OrderByDescending(round => round.Date)
            .FirstAsync(cancellationToken);
    }

    private Task WriteAsync(string text) => output.WriteLineAsync($"{clock.Now:ddd HH:mm}  {text}");
}
