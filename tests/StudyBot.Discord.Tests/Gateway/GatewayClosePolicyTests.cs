using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayClosePolicyTests
{
    private const GatewayIntents Intents = GatewayIntents.Guilds | GatewayIntents.MessageContent;

    [Theory]
    [InlineData(null, nameof(GatewayNextStep.Resume))]
    [InlineData(1000, nameof(GatewayNextStep.Resume))]
    [InlineData(1001, nameof(GatewayNextStep.Resume))]
    [InlineData(1006, nameof(GatewayNextStep.Resume))]
    [InlineData(4000, nameof(GatewayNextStep.Resume))]
    [InlineData(4001, nameof(GatewayNextStep.Resume))]
    [InlineData(4002, nameof(GatewayNextStep.Resume))]
    [InlineData(4003, nameof(GatewayNextStep.Resume))]
    [InlineData(4004, nameof(GatewayNextStep.Stop))]
    [InlineData(4005, nameof(GatewayNextStep.Resume))]
    [InlineData(4006, nameof(GatewayNextStep.NewSession))]
    [InlineData(4007, nameof(GatewayNextStep.NewSession))]
    [InlineData(4008, nameof(GatewayNextStep.Resume))]
    [InlineData(4009, nameof(GatewayNextStep.NewSession))]
    [InlineData(4010, nameof(GatewayNextStep.Stop))]
    [InlineData(4011, nameof(GatewayNextStep.Stop))]
    [InlineData(4012, nameof(GatewayNextStep.Stop))]
    [InlineData(4013, nameof(GatewayNextStep.Stop))]
    [InlineData(4014, nameof(GatewayNextStep.Stop))]
    [InlineData(4900, nameof(GatewayNextStep.Resume))]
    public void Close_code_decides_what_comes_next(int? code, string next) =>
        Assert.Equal(next, GatewayClosePolicy.Decide(new GatewayEnd(GatewayEndReason.Closed, code), Intents).Next.ToString());

    [Theory]
    [InlineData(nameof(GatewayEndReason.Dropped), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.Unreachable), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.NoHello), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.ReconnectRequested), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.SessionInterrupted), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.SessionInvalid), nameof(GatewayNextStep.NewSession))]
    [InlineData(nameof(GatewayEndReason.Unacknowledged), nameof(GatewayNextStep.Resume))]
    [InlineData(nameof(GatewayEndReason.ResumeUnanswered), nameof(GatewayNextStep.NewSession))]
    [InlineData(nameof(GatewayEndReason.Malformed), nameof(GatewayNextStep.NewSession))]
    [InlineData(nameof(GatewayEndReason.TooLarge), nameof(GatewayNextStep.NewSession))]
    public void Every_other_end_decides_what_comes_next(string reason, string next) =>
        Assert.Equal(next, GatewayClosePolicy.Decide(new GatewayEnd(Enum.Parse<GatewayEndReason>(reason)), Intents).Next.ToString());

    [Fact]
    public void Refused_token_says_where_to_get_one() =>
        Assert.Equal(
            "Discord refused the bot token (close code 4004). Get a new one at https://discord.com/developers/applications > your application > "
            + "Bot > Reset Token, and put it into the bot's settings.",
            Sentence(4004, Intents));

    [Fact]
    public void Disallowed_intents_are_named_with_the_way_out()
    {
        Assert.Contains("Switch on the Message Content Intent at", Sentence(4014, Intents));
        Assert.Contains("modal-only mode", Sentence(4014, Intents));
    }

    [Fact]
    public void Way_out_is_only_offered_where_it_leads_out()
    {
        var sentence = Sentence(4014, GatewayIntents.Guilds | GatewayIntents.GuildMembers);

        Assert.Contains("Switch on the Server Members Intent at", sentence);
        Assert.DoesNotContain("modal-only", sentence);
    }

    private static string Sentence(int code, GatewayIntents intents) =>
        GatewayClosePolicy.Decide(new GatewayEnd(GatewayEndReason.Closed, code), intents).Sentence;
}
