using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Privacy;

public sealed class PrivacyTests : IDisposable
{
    private const string Phrase = "quetzalcoatlus";
    private const string Id = "u-8731946205";
    private const string Name = "Wollemi Pine";

    private readonly StudyBench _bench = new();
    private readonly ChatMember _pine = new(new MemberRef("fake", "room", Id), Name, IsModerator: false);

    [Fact]
    public async Task About_says_what_is_kept_and_how_to_get_rid_of_it()
    {
        var about = CardText.Of(await _bench.TypeAsync(_pine, "privacy about"));

        Assert.Contains("privacy export", about);
        Assert.Contains("privacy delete", about);
    }

    [Fact]
    public async Task The_export_holds_everything_and_is_valid_json()
    {
        var (_, _) = await LeaveTracesAsync();
        await _bench.TypeAsync(_pine, "day zone:Europe/Berlin start:05:00");

        using var export = JsonDocument.Parse(await ExportAsync());

        var root = export.RootElement;
        Assert.Equal(Name, root.GetProperty("name").GetString());
        Assert.Equal(Id, root.GetProperty("platformId").GetString());
        Assert.Equal("Europe/Berlin", root.GetProperty("zone").GetString());
        var answers = root.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal([false, true], answers.Select(answer => answer.GetProperty("isLate").GetBoolean()));
        Assert.Contains(Phrase, answers[0].GetProperty("text").GetString());
        Assert.Equal(10m, answers[0].GetProperty("total").GetDecimal());
        Assert.True(answers[0].GetProperty("score").GetProperty("criteria").GetArrayLength() > 0);
        Assert.Equal(5, root.GetProperty("messages").GetArrayLength());
        Assert.Equal(100, root.GetProperty("points")[0].GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task What_somebody_did_as_a_moderator_is_part_of_their_export()
    {
        var moderator = _pine with { IsModerator = true };
        await _bench.SubscribeAsync();
        await _bench.TypeAsync(moderator, "track skip subscription:ml-engineer");

        using var export = JsonDocument.Parse(await ExportAsync());

        Assert.Equal("track skip", export.RootElement.GetProperty("acts")[0].GetProperty("act").GetString());
    }

    [Fact]
    public async Task A_very_long_answer_is_exported_in_blocks_that_are_json_together()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(number => $"word{number} \"quoted\" ```\n"));
        await _bench.SayAsync(round, _pine, text);
        await _bench.DrainAsync();

        using var export = JsonDocument.Parse(await ExportAsync());

        Assert.Equal(text[..Inbox.LongestText], export.RootElement.GetProperty("messages")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Deleting_asks_for_a_yes()
    {
        await LeaveTracesAsync();

        await _bench.TypeAsync(_pine, "privacy delete");

        using var export = JsonDocument.Parse(await ExportAsync());
        Assert.Equal(2, export.RootElement.GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public async Task Deleting_leaves_no_byte_of_text_name_or_id_in_the_file()
    {
        await LeaveTracesAsync();
        Assert.NotEmpty(Found(await FileAsync()));

        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        Assert.Empty(Found(await FileAsync()));
    }

    [Fact]
    public async Task Deleting_changes_nobody_elses_board_and_no_sum()
    {
        await LeaveTracesAsync();
        await using var history = _bench.History();
        var ledger = await history.Ledger.AsNoTracking().ToListAsync();
        var totals = await history.BoardTotals.AsNoTracking().SumAsync(total => total.Points);

        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        Assert.Equivalent(ledger, await history.Ledger.AsNoTracking().ToListAsync());
        Assert.Equal(totals, await history.BoardTotals.AsNoTracking().SumAsync(total => total.Points));
        Assert.Contains("**1. Cedar: 25 points, 1 answer**", CardText.Of(await _bench.TypeAsync(Some.Member("Cedar"), "leaderboard")));
    }

    [Fact]
    public async Task Neither_reading_the_thread_back_nor_a_repeated_event_brings_anything_back()
    {
        var (_, round) = await LeaveTracesAsync();
        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        await _bench.Get<ThreadReader>().ReadAsync(round.Id, CancellationToken.None);
        await foreach (var message in _bench.Room.ReadThreadAsync(StudyBench.ThreadOf(round), CancellationToken.None))
        {
            await _bench.DeliverAsync(message);
        }

        await _bench.DrainAsync();
        Assert.Empty(Found(await FileAsync()));
    }

    [Fact]
    public async Task Deleting_before_the_close_leaves_nothing_to_score_or_to_quote()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _pine, $"{Phrase} {Some.AnswerOfLevel(4)}");
        await _bench.DrainAsync();
        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Empty(await history.Ledger.ToListAsync());
        Assert.DoesNotContain(Phrase, CardText.Of(_bench.Room.Posts[^1].Card));
        Assert.Empty(Found(await FileAsync()));
    }

    [Fact]
    public async Task A_notice_about_copied_answers_goes_with_its_members()
    {
        const string Alike = "first of all the columns deserve suspicion because somebody fills several of them long after the outcome is known "
            + "and nobody would have had those values at the time of the decision which makes every offline number look far better than it is";
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _pine, Alike);
        await _bench.SayAsync(round, Some.Member("Cedar"), Alike);
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
        Assert.Contains(Name, Found(await FileAsync()));

        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        Assert.Empty(Found(await FileAsync()));
    }

    [Fact]
    public async Task A_new_answer_makes_a_new_member()
    {
        var (subscription, round) = await LeaveTracesAsync();
        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        await _bench.PlayDayAsync(subscription, round.Date.AddDays(1), (_pine, 3));

        await using var history = _bench.History();
        var members = await history.Members.Where(member => member.IsFormer || member.Name == Name).OrderBy(member => member.Id).ToListAsync();
        Assert.Equal([true, false], members.Select(member => member.IsFormer));
        Assert.Contains($"{Name}: 56 points", CardText.Of(await _bench.TypeAsync(_pine, "leaderboard")));
    }

    [Fact]
    public async Task The_audit_log_names_a_former_moderator_no_more()
    {
        await _bench.SubscribeAsync();
        await _bench.TypeAsync(_pine with { IsModerator = true }, "track skip subscription:ml-engineer");

        await _bench.TypeAsync(_pine, "privacy delete confirm:yes");

        var audit = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "audit"));
        Assert.Contains("Former member", audit);
        Assert.DoesNotContain(Name, audit);
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>A round with a ranked answer, a late one, chatter, an edit and a decision; and somebody else's answer.</summary>
    private async Task<(Subscription Subscription, Round Round)> LeaveTracesAsync()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var answer = await _bench.SayAsync(round, _pine, $"{Phrase} {Some.AnswerOfLevel(4)}");
        await _bench.SayAsync(round, _pine, $"{Phrase} hello");
        var further = await _bench.SayAsync(round, _pine, $"and {Phrase} {Phrase} again");
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(2));
        await _bench.DrainAsync();
        await _bench.PressAsync(_pine, new ButtonId(Verbs.LeaveMessageOut, round.Id.Value, further.Ref.Id).ToString());
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        var late = _bench.Room.Rewrite(answer, $"{Phrase} late {Some.AnswerOfLevel(3)}", _bench.Clock.GetUtcNow());
        await _bench.DeliverAsync(late);
        await _bench.SayAsync(round, _pine, $"bye {Phrase}");
        await _bench.RunAsync(subscription);
        return (subscription, round);
    }

    private async Task<string> ExportAsync()
    {
        var card = Assert.IsType<InteractionReply.Private>(await _bench.TypeAsync(_pine, "privacy export")).Card;
        return string.Concat(card.Sections.Select(section => string.Join('\n', section.Text.Value.Split('\n')[1..^1])));
    }

    private async Task<byte[]> FileAsync()
    {
        await using var history = _bench.History();
        await history.Database.ExecuteSqlRawAsync("VACUUM");
        await history.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var path = ((SqliteConnection)history.Database.GetDbConnection()).DataSource;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string> Found(byte[] file) =>
        new[] { Phrase, Id, Name }.Where(planted => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(planted)) >= 0);
}
