using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Blocks;

/// <summary>Holds blocks to docs.slack.dev/reference/block-kit/blocks; a mistake is <c>invalid_blocks</c> with its place.</summary>
internal sealed class BlockChecks
{
    private const int TextOfAll = 13_200;

    private readonly List<string> _problems = [];
    private readonly HashSet<string> _blockIds = [];

    public static void Require(JsonArray? blocks, int most = 50)
    {
        var checks = new BlockChecks();
        checks.Check(blocks ?? [], most);
        if (checks._problems.Count > 0)
        {
            throw new ApiException("invalid_blocks", checks._problems);
        }

        // Undocumented; measured in bolt-js issue 2509.
        if (most == 50 && BlockTree.Texts(blocks).Sum(text => text.Length) > TextOfAll)
        {
            throw new ApiException("msg_blocks_too_long");
        }
    }

    /// <returns>What is wrong with the blocks of a view.</returns>
    public static IReadOnlyList<string> ProblemsOf(JsonArray blocks, int most)
    {
        var checks = new BlockChecks();
        checks.Check(blocks, most);
        return checks._problems;
    }

    private void Check(JsonArray blocks, int most)
    {
        if (blocks.Count > most)
        {
            _problems.Add($"[ERROR] no more than {most} items allowed [json-pointer:/blocks]");
        }

        for (var index = 0; index < blocks.Count; index++)
        {
            var place = $"/blocks/{index}";
            if (blocks[index] is JsonObject block)
            {
                CheckBlock(block, place);
            }
            else
            {
                Problem("must be an object", place);
            }
        }
    }

    private void CheckBlock(JsonObject block, string place)
    {
        if (block.Text("block_id") is { } id)
        {
            Length(id, 255, $"{place}/block_id");
            Require(_blockIds.Add(id), "block_id already exists", $"{place}/block_id");
        }

        switch (block.Text("type"))
        {
            case "section":
                CheckSection(block, place);
                break;
            case "header":
                TextObject(block, "text", 150, place, mustBePlain: true);
                break;
            case "context":
                Items(block, "elements", 10, place, (element, at) => Require(
                    element.Text("type") is "mrkdwn" or "plain_text" or "image", "unsupported type", at));
                break;
            case "actions":
                Items(block, "elements", 25, place, (element, at) => ControlChecks.Check(element, at, _problems));
                break;
            case "input":
                CheckInput(block, place);
                break;
            case "image":
                CheckImage(block, place);
                break;
            case "markdown":
                Length(block.Text("text") ?? "", 12_000, $"{place}/text");
                break;
            case "divider" or "rich_text" or "video" or "file" or "table":
                break;
            default:
                Problem($"unsupported type: {block.Text("type")}", place);
                break;
        }
    }

    private void CheckSection(JsonObject block, string place)
    {
        Require(block.Object("text") is not null || block.Objects("fields").Count > 0, "missing required field: text", place);
        TextObject(block, "text", 3000, place, mustBePlain: false);
        var fields = block.Objects("fields");
        Require(fields.Count <= 10, "no more than 10 items allowed", $"{place}/fields");
        foreach (var field in fields)
        {
            Length(field.Text("text") ?? "", 2000, $"{place}/fields");
        }

        if (block.Object("accessory") is { } accessory && accessory.Text("type") != "image")
        {
            ControlChecks.Check(accessory, $"{place}/accessory", _problems);
        }
    }

    private void CheckInput(JsonObject block, string place)
    {
        TextObject(block, "label", 2000, place, mustBePlain: true);
        TextObject(block, "hint", 2000, place, mustBePlain: true);
        Require(block.Object("label") is not null, "missing required field: label", place);
        if (block.Object("element") is { } element)
        {
            ControlChecks.Check(element, $"{place}/element", _problems);
        }
        else
        {
            Problem("missing required field: element", place);
        }
    }

    private void CheckImage(JsonObject block, string place)
    {
        Require(block.Text("image_url") is not null || block.Object("slack_file") is not null, "missing required field: image_url", place);
        Require(block.Text("alt_text") is not null, "missing required field: alt_text", place);
        Length(block.Text("alt_text") ?? "", 2000, $"{place}/alt_text");
        TextObject(block, "title", 2000, place, mustBePlain: true);
    }

    private void Items(JsonObject block, string name, int most, string place, Action<JsonObject, string> check)
    {
        var items = block.Objects(name);
        Require(items.Count > 0, $"missing required field: {name}", place);
        Require(items.Count <= most, $"no more than {most} items allowed", $"{place}/{name}");
        for (var index = 0; index < items.Count; index++)
        {
            check(items[index], $"{place}/{name}/{index}");
        }
    }

    private void TextObject(JsonObject block, string name, int most, string place, bool mustBePlain)
    {
        if (block.Object(name) is { } text)
        {
            TextChecks.Check(text, most, mustBePlain, $"{place}/{name}", _problems);
        }
    }

    private void Length(string text, int most, string place) => Require(text.Length <= most, $"must be less than {most + 1} characters", place);

    private void Require(bool isFine, string problem, string place)
    {
        if (!isFine)
        {
            Problem(problem, place);
        }
    }

    private void Problem(string problem, string place) => _problems.Add($"[ERROR] {problem} [json-pointer:{place}]");
}
