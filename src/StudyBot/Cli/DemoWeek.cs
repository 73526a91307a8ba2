using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.Playground;

namespace StudyBot.Cli;

/// <summary>The week itself: one track, every day a question, three members of different diligence, and the board.</summary>
internal sealed class DemoWeek(
    DemoClock clock,
    TextWriter output,
    IDbContextFactory<StudyBotDbContext> contexts,
    DemoServices bot,
    PlaygroundVisitor visitor)
{
    private const int Days = 7;

    private static readonly TimeOnly Morning = new(6, 0);
    private static readonly TimeOnly PostTime = new(9, 0);
    private static readonly TimeSpan Window = TimeSpan.FromHours(10);

    /// <summary>When to begin so that seven rounds are closed by <paramref name="end"/>, and none is missing between them and then.</summary>
    public static DateTimeOffset StartFor(DateTimeOffset end)
    {
        var lastDate = DateOnly.FromDateTime((end.UtcDateTime - PostTime.ToTimeSpan() - Window).Date);
        return new DateTimeOffset(lastDate.AddDays(1 - Days), Morning, TimeSpan.Zero);
    }

    /// <param name="end">A question that was due by then is posted, too, and left open.</param>
    public async Task RunAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        var moderator = visitor.Members.First(member => member.IsModerator);
        var subscription = await SubscribeAsync(moderator, cancellationToken);
        await WriteAsync($"{moderator.Name} subscribes #{subscription.ChannelName}: {SubscriptionText.Describe(subscription)}");
        for (var day = 0; day < Days; day++)
        {
            await LiveAsync(subscription, day, cancellationToken);
        }

        await ShowBoardAsync(subscription, cancellationToken);
        if (clock.Now.Date + PostTime.ToTimeSpan() <= end.UtcDateTime)
        {
            await output.WriteLineAsync();
            var open = await PostAsync(subscription, cancellationToken);
            await WriteAsync($"open until {open.DeadlineAt:HH:mm} UTC");
        }
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
                PostTime,
                "UTC",
                DateOnly.FromDateTime(clock.Now.UtcDateTime),
                Window,
                Subscription.DefaultGrace),
            cancellationToken);
    }

    /// <summary>One day: post at nine, answers, an edit, close at seven in the evening.</summary>
    private async Task LiveAsync(Subscription subscription, int day, CancellationToken cancellationToken)
    {
        var round = await PostAsync(subscription, cancellationToken);
        var edition = await bot.Editions.GetAsync(round.EditionId, cancellationToken);
        var thread = PlaygroundRefs.Place(subscription.ChannelId, round.ThreadId);
        foreach (var (index, member) in visitor.Members.Where(member => !member.IsModerator).Index())
        {
            clock.Now += TimeSpan.FromMinutes(40);
            await AnswerAsync(member, thread, DemoAnswers.Of(edition.Question, day, index), cancellationToken);
        }

        clock.Now = round.DeadlineAt;
        await bot.Rounds.RunAsync(subscription.Id, cancellationToken);
        await TellPointsAsync(round, cancellationToken);
        clock.Now = new DateTimeOffset(DateOnly.FromDateTime(clock.Now.UtcDateTime).AddDays(1), Morning, TimeSpan.Zero);
    }

    private async Task<Round> PostAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        clock.Now = new DateTimeOffset(DateOnly.FromDateTime(clock.Now.UtcDateTime), PostTime, TimeSpan.Zero);
        await bot.Rounds.RunAsync(subscription.Id, cancellationToken);
        var round = await RoundAsync(subscription, cancellationToken);
        var edition = await bot.Editions.GetAsync(round.EditionId, cancellationToken);
        await WriteAsync($"posted: {edition.Question.Title} (difficulty {edition.Question.Difficulty})");
        return round;
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
        var board = await bot.Boards.ReadAsync(subscription.WorkspaceId, null, BoardWindow.All, lastDay, null, cancellationToken);
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
