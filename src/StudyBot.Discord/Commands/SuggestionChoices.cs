using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Commands;

/// <summary>The product's suggestions as Discord's choices.</summary>
internal static class SuggestionChoices
{
    private const int MostChoices = 25;
    private const int LongestName = 100;
    private const int LongestValue = 100;

    /// <summary>Only values of an option fit; one that is too long is left out, because half of it would be another value.</summary>
    public static IReadOnlyList<CommandChoice> Of(IEnumerable<Suggestion> suggestions) =>
    [
        .. suggestions
            .Where(suggestion => suggestion.Value?.Length is > 0 and <= LongestValue)
            .DistinctBy(suggestion => suggestion.Value)
            .Take(MostChoices)
            .Select(Choice),
    ];

    private static CommandChoice Choice(Suggestion suggestion)
    {
        var label = EscapedText.Visible(suggestion.Label).Trim();
        return new CommandChoice
        {
            Name = Cut.To(label.Length > 0 ? label : suggestion.Value!, LongestName), // Not null: filtered by the caller.
            Value = JsonSerializer.SerializeToElement(suggestion.Value!, DiscordJson.Default.String),
        };
    }
}
