using StudyBot.TestSupport;

namespace StudyBot.Tests.Parity;

/// <summary>People in front of one platform with the whole bot behind it.</summary>
/// <remarks>
/// There are the channels <c>general</c> and <c>leaderboard</c> and the people <c>alder</c>, a moderator, <c>birch</c>, <c>cedar</c> and
/// <c>dogwood</c>; nothing is subscribed. The bot runs on <see cref="Clock"/>, a Monday, 08:00 UTC, with the sample bank and its one track.
/// </remarks>
internal interface IParityDriver : IAsyncDisposable
{
    ManualTimeProvider Clock { get; }

    /// <summary>Ends the bot as SIGTERM does and starts it on the same data; returns when it takes part again.</summary>
    Task RestartAsync();

    /// <returns>The message's id.</returns>
    Task<string> SayAsync(string person, Spot spot, string text);

    /// <param name="text">Null takes the message back.</param>
    Task RewriteAsync(string person, Spot spot, string messageId, string? text);

    /// <param name="command">Without the leading name, options as <c>name:value</c>.</param>
    Task<Reaction> RunAsync(string person, Spot spot, string command);

    Task<Reaction> PressAsync(string person, SeenCard card, string label);

    /// <param name="values">What is changed; the other fields are sent as they were filled in.</param>
    Task<Reaction> SubmitAsync(string person, Spot spot, SeenForm form, params (string Field, string Value)[] values);

    /// <summary>
    /// All cards of the bot there, oldest first, as they read now: public ones, and those only this person sees of it, wherever the
    /// platform shows them (a direct message that belongs to the spot counts as standing in it). Replies to their own commands may be among them.
    /// </summary>
    Task<IReadOnlyList<SeenCard>> ReadAsync(string person, Spot spot);
}
