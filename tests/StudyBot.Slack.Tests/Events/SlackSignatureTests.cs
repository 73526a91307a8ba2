using System.Text;
using System.Text.Json;
using StudyBot.Slack.Events;
using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests.Events;

public sealed class SlackSignatureTests
{
    [SpecFact]
    public void Slacks_own_example_is_accepted()
    {
        using var vector = JsonDocument.Parse(SpecFactAttribute.Read("fixtures/signature_v0_vector.json"));
        var fields = vector.RootElement;
        var timestamp = fields.GetProperty("timestamp").GetString()!;
        var clock = new ManualTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp)));
        var signature = new SlackSignature(fields.GetProperty("signing_secret").GetString()!, clock);

        Assert.True(signature.Accepts(
            timestamp, fields.GetProperty("signature").GetString(), Encoding.UTF8.GetBytes(fields.GetProperty("body").GetString()!)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Signature_counts_for_five_minutes(int secondsOld, bool isAccepted)
    {
        var clock = new ManualTimeProvider();
        var signed = SignedRequest.Of("body", clock.GetUtcNow().AddSeconds(-secondsOld));

        Assert.Equal(isAccepted, new SlackSignature(SignedRequest.Secret, clock).Accepts(signed.Timestamp, signed.Signature, "body"u8));
    }

    [Fact]
    public void Other_bodies_times_secrets_and_forms_are_refused()
    {
        var clock = new ManualTimeProvider();
        var signed = SignedRequest.Of("body", clock.GetUtcNow());
        var signature = new SlackSignature(SignedRequest.Secret, clock);

        Assert.True(signature.Accepts(signed.Timestamp, signed.Signature, "body"u8));
        Assert.False(signature.Accepts(signed.Timestamp, signed.Signature, "Body"u8));
        Assert.False(signature.Accepts($"{long.Parse(signed.Timestamp) + 1}", signed.Signature, "body"u8));
        Assert.False(signature.Accepts(signed.Timestamp, signed.Signature[3..], "body"u8));
        Assert.False(signature.Accepts(signed.Timestamp, null, "body"u8));
        Assert.False(signature.Accepts(null, signed.Signature, "body"u8));
        Assert.False(new SlackSignature("another", clock).Accepts(signed.Timestamp, signed.Signature, "body"u8));
    }
}
