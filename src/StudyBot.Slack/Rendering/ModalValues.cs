using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Rendering;

/// <summary>Reads what a member filled in.</summary>
internal static class ModalValues
{
    /// <summary>The values by field; one that was left empty is.</summary>
    public static IReadOnlyDictionary<string, string> Read(ViewState? state)
    {
        var values = new Dictionary<string, string>();
        foreach (var (block, actions) in state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, StateValue>>())
        {
            values[block] = actions.Values.Select(ValueOf).FirstOrDefault("");
        }

        return values;
    }

    private static string ValueOf(StateValue state) => state.SelectedOption?.Value ?? state.Value ?? "";
}
