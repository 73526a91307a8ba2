using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Moderation;
using StudyBot.Core.Tests.Scoring.Judge;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Moderation;

/// <summary>Everything a moderator can do, the audit log shows.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Named = "subscription:ml-engineer";

    /// <summary>Needs an answer to overrule; RulingTests hold its entry.</summary>
    private const string Elsewhere = "overrule";

    private static readonly string[] ThatOnlyShow = ["setup", "status", "audit", "track preview", "judge status", "judge report", "judge mirror"];

    /// <summary>What changes something: the command, what goes before it, and whether there was something before to show.</summary>
    private static readonly Dictionary<string, (string Typed, string? First, bool HadBefore)> ThatChange = new()
    {
        ["track subscribe"] = ("track subscribe track:ml-engineer channel:#board days:daily time:10:00 zone:UTC", null, false),
        ["track schedule"] = ($"track schedule {Named} time:11:00", null, true),
        ["track pause"] = ($"track pause {Named}", null, true),
        ["track resume"] = ($"track resume {Named}", $"track pause {Named}", true),
        ["track skip"] = ($"track skip {Named}", null, true),
        ["track holiday"] = ($"track holiday {Named} date:2026-12-24 name:Eve", null, true),
        ["track post-now"] = ($"track post-now {Named}", null, false),
        ["track close"] = ($"track close {Named}", $"track post-now {Named}", true),
        ["track unsubscribe"] = ($"track unsubscribe {Named}", null, true),
        ["judge on"] = ("judge on", null, true),
        ["judge off"] = ("judge off", "judge on", true),
        ["board weekly"] = ("board weekly channel:#board day:friday time:17:00 zone:UTC", null, true),
    };

    private readonly StudyBench _bench = new(judge: ScriptedJudge.Setup());

    public static TheoryData<string> Changing =>
        [.. StudyGrammar.Create().Leaves.Where(leaf => leaf.Spec.Audience == Audience.Moderator).Select(leaf => leaf.Words).Except([.. ThatOnlyShow, Elsewhere])];

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_change_is_logged_with_before_and_after(string words)
    {
        var subscription = await _bench.SubscribeAsync();
        var (typed, first, hadBefore) = ThatChange[words];
        if (first is not null)
        {
            await _bench.TypeAsync(Some.Moderator(), first);
            await _bench.RunAsync(subscription);
        }

        var count = (await EntriesAsync()).Count;
        await _bench.TypeAsync(Some.Moderator(), typed);

        var entries = await EntriesAsync();
        Assert.Equal(count + 1, entries.Count);
        var entry = entries[^1];
        Assert.Equal(words, entry.Act);
        Assert.NotEmpty(entry.After);
        Assert.Equal(hadBefore, entry.Before.Length > 0);
        Assert.NotEqual(entry.Before, entry.After);
        Assert.Equal(_bench.Clock.GetUtcNow(), entry.At);
    }

    [Fact]
    public async Task The_log_shows_who_did_what_with_before_and_after_newest_first()
    {
        await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Moderator(), $"track schedule {Named} time:11:00");

        Approved.Matches(CardText.Of(await _bench.TypeAsync(Some.Moderator(), "audit")));
    }

    [Fact]
    public async Task The_log_can_be_cut_short()
    {
        await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Moderator(), $"track skip {Named}");

        var reply = await _bench.TypeAsync(Some.Moderator(), "audit count:1");

        Assert.Equal("track skip: ml-engineer", Assert.Single(Assert.IsType<InteractionReply.Private>(reply).Card.Sections).Heading);
    }

    [Fact]
    public async Task An_empty_log_says_so() =>
        Assert.Contains("No moderator has changed anything yet", CardText.Of(await _bench.TypeAsync(Some.Moderator(), "audit")));

    [Fact]
    public async Task Undoing_a_set_up_by_its_button_is_logged()
    {
        var subscription = await _bench.SubscribeAsync();

        await _bench.PressAsync(Some.Moderator(), new ButtonId(Verbs.Unsubscribe, subscription.Id.Value).ToString());

        Assert.EndsWith("; ended", (await EntriesAsync())[^1].After);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var history = _bench.History();
        return await history.Audit.OrderBy(entry => entry.Id).ToListAsync();
    }
}
