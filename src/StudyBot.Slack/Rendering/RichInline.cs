namespace StudyBot.Slack.Rendering;

/// <summary>What stands within a line of rich text. Slack draws the text of these as it is: nothing in it is markup, and nothing pings.</summary>
internal abstract record RichInline
{
    private RichInline()
    {
    }

    /// <summary>How much room it takes.</summary>
    public abstract int Length { get; }

    internal sealed record Text(string Value, TextStyle Style = TextStyle.None) : RichInline
    {
        public override int Length => Value.Length;
    }

    internal sealed record Link(string Url, string Label, TextStyle Style = TextStyle.None) : RichInline
    {
        public override int Length => Url.Length + Label.Length;
    }

    /// <summary>Slack puts the channel's name there, as it is called by then.</summary>
    internal sealed record Channel(string Id) : RichInline
    {
        public override int Length => Id.Length;
    }

    /// <summary>An instant, which each reader sees in their own zone.</summary>
    internal sealed record Date(DateTimeOffset At, bool HasCountdown = false) : RichInline
    {
        private const int About = 60;

        public override int Length => About;
    }
}
