using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>How a <see cref="RoundStory"/> must end, whatever befell the bot.</summary>
internal static class RoundOutcome
{
    public static async Task AssertAsync(RoundStory story)
    {
        await using var history = story.History.CreateDbContext();
        var round = await history.Rounds.AsNoTracking().SingleAsync();
        Assert.Equal(RoundState.Finished, round.State);
        Assert.Equal(['q', 'c'], story.Room.Posts.Select(post => post.Marker.Value[0]));
        Assert.Equal(story.Room.Posts.Select(post => post.Ref.Id), [round.MessageId, round.ClosingMessageId]);
        AssertCard(story.Room.Posts[0].Card);
        await AssertAnswersAsync(story, history);
        AssertWhispers(story.Room);
        Assert.Equal([100, 25], await history.Ledger.OrderByDescending(entry => entry.Points).Select(entry => entry.Points).ToListAsync());
        await AssertBoardsAsync(story.History, history);
    }

    private static void AssertCard(Card card)
    {
        Assert.Empty(card.Buttons);
        Assert.Contains(card.Fields, field => field.Name == "Closed");
        Assert.Equal("2", card.Fields.Single(field => field.Name == "Answers").Value.Value);
    }

    private static async Task AssertAnswersAsync(RoundStory story, StudyBotDbContext history)
    {
        var ranked = await (
            from answer in history.Answers
            join member in history.Members on answer.MemberId equals member.Id
            from revision in answer.Revisions
            where revision.Number == answer.RankedNumber
            orderby member.Name
            select new { member.Name, revision.Text, revision.Total }).ToListAsync();
        var birch = story.WasAsked ? $"{RoundStory.Edited}\n\n{RoundStory.Addition}" : RoundStory.Edited;
        Assert.Equal(
            [("Birch", birch, 10m), ("Cedar", RoundStory.FormText, 5m)],
            ranked.Select(row => (row.Name, row.Text, row.Total ?? -1)));
        Assert.Equal(await history.AnswerRevisions.CountAsync(), await history.AnswerRevisions.Select(row => new { row.AnswerId, row.Text }).Distinct().CountAsync());
    }

    private static void AssertWhispers(FakePlatform room)
    {
        var key = AnswerNotifier.KeyOf(new RoundId(1));
        Assert.StartsWith("10 of 10", room.Whispers[(RoundStory.Birch.Ref, key)].Title, StringComparison.Ordinal);
        Assert.StartsWith("5 of 10", room.Whispers[(RoundStory.Cedar.Ref, key)].Title, StringComparison.Ordinal);
    }

    private static async Task AssertBoardsAsync(TemporaryHistory file, StudyBotDbContext history)
    {
        var kept = await BoardsAsync(history);
        await file.Writer.WriteAsync(BoardTotals.RebuildAsync, CancellationToken.None);

        Assert.Equal(Enum.GetValues<BoardWindow>().Length * 2 * 2, kept.Count); // For all tracks and the one, for two members.
        Assert.Equal(await BoardsAsync(history), kept);
    }

    private static Task<List<string>> BoardsAsync(StudyBotDbContext history) =>
        history.BoardTotals.AsNoTracking()
            .OrderBy(row => row.TrackId).ThenBy(row => row.Window).ThenBy(row => row.MemberId)
            .Select(row => $"{row.TrackId} {row.Window} {row.StartDate} {row.MemberId} {row.Points} {row.Answers} {row.ReachedAt}")
            .ToListAsync();
}
