using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;

namespace StudyBot.Core.Tests.Members.Linking;

/// <summary>The whole product, and one person who is a member in a room, in a hall and on another platform.</summary>
internal sealed partial class LinkBench : IDisposable
{
    public StudyBench Study { get; } = new();

    /// <summary>Takes part in the bench's own workspace.</summary>
    public ChatMember Birch { get; } = Some.Member("Birch");

    /// <summary>Another workspace of the same platform.</summary>
    public ChatMember InHall { get; } = new(new MemberRef(FakePlatform.PlatformName, "hall", "u-5581"), "Silver Birch", IsModerator: false);

    public ChatMember OnSlack { get; } = new(new MemberRef("slack", "T0HILL", "U0BIRCH"), "Betula", IsModerator: false);

    public Task<InteractionReply> TypeAsync(ChatMember member, string text) => Study.TypeAsync(
        member, text, new Place(new ChannelRef(member.Ref.Platform, member.Ref.WorkspaceId, "ml")));

    /// <summary>What the member reads.</summary>
    public async Task<string> ReadAsync(ChatMember member, string text) => CardText.Of(await TypeAsync(member, text));

    /// <summary>Asks for a code.</summary>
    public async Task<string> CodeAsync(ChatMember member) => Code().Match(await ReadAsync(member, "link")).Value;

    public async Task<string> LinkAsync(ChatMember first, ChatMember second) =>
        await ReadAsync(second, $"link code:{await CodeAsync(first)}");

    /// <summary>A round in the room, answered by Birch and Cedar and closed.</summary>
    public async Task PlayAsync() => await Study.PlayDayAsync(
        await Study.SubscribeAsync(), new DateOnly(2026, 11, 23), (Birch, 4), (Some.Member("Cedar"), 2));

    public void Dispose() => Study.Dispose();

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
