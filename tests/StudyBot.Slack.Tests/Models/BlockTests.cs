using System.Text.Json;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Tests.Models;

public sealed class BlockTests
{
    [Fact]
    public void Message_pings_nobody_and_unfurls_nothing_by_itself()
    {
        var message = new OutgoingMessage { Channel = "C1", Text = "Hello", Metadata = MessageMetadata.Marker("studybot_post", "m1") };

        Assert.Equal(
            """{"channel":"C1","text":"Hello","metadata":{"event_type":"studybot_post","event_payload":{"marker":"m1"}},"parse":"none","unfurl_links":false,"unfurl_media":false}""",
            JsonSerializer.Serialize(message, SlackJson.Default.OutgoingMessage));
    }

    [Fact]
    public void Blocks_are_written_in_Slacks_form()
    {
        var text = TextObject.Mrkdwn("*x*");
        var button = new ButtonElement(TextObject.Plain("Go")) { ActionId = "go", Value = "1", Style = "primary" };
        Block[] blocks =
        [
            new SectionBlock { Text = text, Accessory = button, BlockId = "b" },
            new ContextBlock([text]),
            new DividerBlock(),
            new ActionsBlock([button]),
            new ImageBlock("alt") { SlackFile = new SlackFile("F1") },
            new InputBlock(TextObject.Plain("Answer"), new PlainTextInputElement { ActionId = "a", IsMultiline = true }) { IsOptional = true },
        ];

        var json = JsonSerializer.Serialize(OutgoingView.Home(blocks), SlackJson.Default.OutgoingView);

        Assert.Equal(
            """
            {"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*x*","verbatim":true},"accessory":{"type":"button","text":{"type":"plain_text","text":"Go"},"value":"1","style":"primary","action_id":"go"},"block_id":"b"},{"type":"context","elements":[{"type":"mrkdwn","text":"*x*","verbatim":true}]},{"type":"divider"},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Go"},"value":"1","style":"primary","action_id":"go"}]},{"type":"image","alt_text":"alt","slack_file":{"id":"F1"}},{"type":"input","label":{"type":"plain_text","text":"Answer"},"element":{"type":"plain_text_input","multiline":true,"action_id":"a"},"optional":true}]}
            """,
            json);
    }

    [Fact]
    public void Answers_to_a_submission_say_what_becomes_of_the_modal()
    {
        var errors = new Dictionary<string, string> { ["answer"] = "Write a little more." };

        Assert.Equal(
            """{"response_action":"errors","errors":{"answer":"Write a little more."}}""",
            JsonSerializer.Serialize(ViewAnswer.Wrong(errors), SlackJson.Default.ViewAnswer));
        Assert.Equal("""{"response_action":"clear"}""", JsonSerializer.Serialize(ViewAnswer.Clear(), SlackJson.Default.ViewAnswer));
    }

    [Fact]
    public void Marker_is_read_back_and_those_of_others_are_not()
    {
        var ours = MessageMetadata.Marker("studybot_post", "m1");
        var others = JsonSerializer.Deserialize("""{"ts":"","metadata":{"event_type":"studybot_post","event_payload":{"marker":5}}}""", SlackJson.Default.Message)!;

        Assert.Equal("m1", ours.MarkerOf("studybot_post"));
        Assert.Null(ours.MarkerOf("another"));
        Assert.Null(others.Metadata!.MarkerOf("studybot_post"));
    }

    [Theory]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},"actions":[{"selected_option":{}}]}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1"},"team":null,"view":{"id":"V1","state":{"values":{"b":{"a":{"value":null}}}}}}""")]
    public void Interaction_needs_nothing_that_is_optional(string json) =>
        Assert.Equal("U1", JsonSerializer.Deserialize(json, SlackJson.Default.Interaction)!.User.Id);
}
