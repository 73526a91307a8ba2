namespace StudyBot.TestSupport.Soak;

/// <summary>What one member does about one round, step by step, and what must have become of it in the end.</summary>
internal sealed class SoakAnswer
{
    private readonly SoakGroup _group;
    private readonly SoakRound _round;
    private readonly Random _random;
    private readonly Queue<Func<Task>> _steps;
    private string? _messageId;

    public SoakAnswer(SoakGroup group, SoakRound round, ISoakMember author, Random random)
    {
        (_group, _round, Author, _random) = (group, round, author, random);
        _steps = new Queue<Func<Task>>(Script());
    }

    public ISoakMember Author { get; }

    public SoakRound Round => _round;

    /// <summary>The text that counts; null when the answer was withdrawn.</summary>
    public string? Text { get; private set; }

    public bool IsDone => _steps.Count == 0;

    /// <summary>A form can only be sent while the bot is there.</summary>
    public bool NeedsBot { get; private set; }

    public Task StepAsync() => _steps.Dequeue()();

    private IReadOnlyList<Func<Task>> Script() => _random.Next(10) switch
    {
        < 6 => [SayAsync, .. Enumerable.Repeat(EditAsync, _random.Next(4))],
        6 => [SayAsync, DeleteAsync],
        7 => [SayAsync, DeleteAsync, SayAsync],
        _ => Form(),
    };

    private IReadOnlyList<Func<Task>> Form()
    {
        NeedsBot = true;
        return [.. Enumerable.Repeat(SubmitAsync, _random.Next(1, 3))];
    }

    private async Task SayAsync()
    {
        Text = Compose();
        _messageId = await Author.SayAsync(_round, Text);
    }

    /// <summary>Later than what was written before, as it is with people.</summary>
    private async Task EditAsync()
    {
        await _group.Time.PassAsync(TimeSpan.FromMilliseconds(10));
        Text = Compose();
        await Author.EditAsync(_round, _messageId!, Text); // Every script says something before it edits.
    }

    private async Task DeleteAsync()
    {
        Text = null;
        await Author.DeleteAsync(_round, _messageId!);
    }

    /// <summary>A member sends a form again until they see that it has arrived, as everybody does.</summary>
    private async Task SubmitAsync()
    {
        Text = Compose();
        while (!await Author.TrySubmitAsync(_round, Text) || !await _group.Time.UntilAsync(IsStoredAsync, "the form is stored", TimeSpan.FromSeconds(30)))
        {
            await _group.Time.PassAsync(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<bool> IsStoredAsync() => await SoakCheck.TextAsync(_group, this) == Text;

    /// <summary>Never twice the same, and with what must not get out of it: mentions and markup.</summary>
    private string Compose()
    {
        var number = _random.Next();
        var concepts = new[]
        {
            "compute each feature point in time, because otherwise the future gets in",
            "measure the delay of every source",
            "alert somebody when a feature changes",
            "look at the column that is stale for a whole day",
        };
        _random.Shuffle(concepts);
        return $"{number}: @everyone {Author.Mention} **I** would {string.Join(", then ", concepts.Take(_random.Next(1, 5)))} and go on.";
    }
}
