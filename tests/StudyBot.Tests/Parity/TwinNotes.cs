namespace StudyBot.Tests.Parity;

/// <summary>The notes by which the bot tells people that something waits for them, and what they showed.</summary>
/// <remarks>A later note of the same button shows what has taken the place of what the earlier one showed.</remarks>
internal sealed class TwinNotes
{
    public const string Label = "Show my message";

    private const string Verb = "~told:";

    private readonly HashSet<string> _done = [];
    private readonly Dictionary<string, string> _shown = [];

    public IReadOnlyList<DiscordMessage> Unopened(IEnumerable<DiscordMessage> seen, string personId) => [.. seen.Where(
        message => !_done.Contains(message.Id) && ButtonOf(message)?.StartsWith($"{Verb}{personId}:", StringComparison.Ordinal) is true)];

    /// <param name="note">One that was not opened yet.</param>
    /// <param name="shownId">The message it showed.</param>
    public void Open(DiscordMessage note, string shownId)
    {
        _done.Add(note.Id);
        var button = ButtonOf(note)!;
        if (_shown.TryGetValue(button, out var before))
        {
            _done.Add(before);
        }

        _shown[button] = shownId;
    }

    /// <summary>What is left to read: no notes, and nothing that was replaced.</summary>
    public IReadOnlyList<DiscordMessage> Without(IEnumerable<DiscordMessage> seen) =>
        [.. seen.Where(message => ButtonOf(message) is null && !_done.Contains(message.Id))];

    private static string? ButtonOf(DiscordMessage message) => message.Buttons
        .Select(button => (string?)button["custom_id"])
        .FirstOrDefault(id => id?.StartsWith(Verb, StringComparison.Ordinal) is true);
}
