using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Blocks;

/// <summary>Buttons, selects and inputs (docs.slack.dev/reference/block-kit/block-elements).</summary>
internal static class ControlChecks
{
    public static void Check(JsonObject element, string place, List<string> problems)
    {
        if (element.Text("action_id") is { Length: > 255 })
        {
            problems.Add($"[ERROR] must be less than 256 characters [json-pointer:{place}/action_id]");
        }

        switch (element.Text("type"))
        {
            case "button":
                CheckButton(element, place, problems);
                break;
            case "static_select" or "multi_static_select":
                CheckOptions(element, 100, place, problems);
                break;
            case "overflow":
                CheckOptions(element, 5, place, problems);
                break;
            case "radio_buttons" or "checkboxes":
                CheckOptions(element, 10, place, problems);
                break;
            case "external_select" or "multi_external_select" or "users_select" or "multi_users_select" or "conversations_select"
                or "multi_conversations_select" or "channels_select" or "multi_channels_select" or "datepicker" or "timepicker"
                or "datetimepicker" or "plain_text_input" or "email_text_input" or "url_text_input" or "number_input" or "file_input"
                or "rich_text_input":
                break;
            default:
                problems.Add($"[ERROR] unsupported type: {element.Text("type")} [json-pointer:{place}/type]");
                break;
        }

        if (element.Object("placeholder") is { } placeholder)
        {
            TextChecks.Check(placeholder, 150, mustBePlain: true, $"{place}/placeholder", problems);
        }
    }

    private static void CheckButton(JsonObject button, string place, List<string> problems)
    {
        if (button.Object("text") is { } text)
        {
            TextChecks.Check(text, 75, mustBePlain: true, $"{place}/text", problems);
        }
        else
        {
            problems.Add($"[ERROR] missing required field: text [json-pointer:{place}]");
        }

        if (button.Text("value") is { Length: > 2000 })
        {
            problems.Add($"[ERROR] must be less than 2001 characters [json-pointer:{place}/value]");
        }

        if (button.Text("style") is { } style && style is not ("primary" or "danger"))
        {
            problems.Add($"[ERROR] unsupported style: {style} [json-pointer:{place}/style]");
        }

        if (button.Text("url") is { Length: > 3000 })
        {
            problems.Add($"[ERROR] must be less than 3001 characters [json-pointer:{place}/url]");
        }
    }

    private static void CheckOptions(JsonObject select, int most, string place, List<string> problems)
    {
        var options = select.Objects("options").Concat(select.Objects("option_groups").SelectMany(group => group.Objects("options"))).ToList();
        if (options.Count == 0 || select.Objects("options").Count > most || select.Objects("option_groups").Count > 100)
        {
            problems.Add($"[ERROR] between 1 and {most} options are needed [json-pointer:{place}/options]");
        }

        foreach (var option in options)
        {
            // Radio buttons and checkboxes take mrkdwn, too.
            var mustBePlain = select.Text("type") is not ("radio_buttons" or "checkboxes");
            TextChecks.Check(option.Object("text") ?? [], 75, mustBePlain, $"{place}/options", problems);
            if (option.Text("value") is not { Length: > 0 and <= 150 })
            {
                problems.Add($"[ERROR] value must have 1 to 150 characters [json-pointer:{place}/options]");
            }
        }

        var ids = options.Select(option => option.Text("value")).ToList();
        if (select.Object("initial_option") is { } initial && !ids.Contains(initial.Text("value")))
        {
            problems.Add($"[ERROR] initial_option is not among the options [json-pointer:{place}/initial_option]");
        }
    }
}
