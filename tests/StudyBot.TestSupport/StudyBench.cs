using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Judging;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Tracks;

namespace StudyBot.TestSupport;

/// <summary>The whole product on a fake platform, a real SQLite file and a clock that stands still.</summary>
public sealed class StudyBench : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly TemporaryHistory? _ownHistory;

    /// <param name="history">A database to go on with, as after a restart; a fresh one when null.</param>
    /// <param name="platform">A platform to go on with.</param>
    public StudyBench(
        IDbContextFactory<StudyBotDbContext>? history = null,
        IChatPlatform? platform = null,
        ManualTimeProvider? clock = null,
        QuestionBank? bank = null,
        IScorer? scorer = null,
        ILoggerProvider? logs = null,
        JudgeSetup? judge = null,
        IHumanLabels? labels = null)
    {
        _ownHistory = history is null ? new TemporaryHistory() : null;
        Clock = clock ?? new ManualTimeProvider();
        Platform = platform ?? new FakePlatform();
        Bank = new StandingBank { Current = bank ?? Some.Bank() };
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).Services.AddSingleton(logs ?? NullLoggerProvider.Instance))
            .AddStudy()
            .AddSingleton(history ?? _ownHistory!)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Platform)
            .AddSingleton(new ModeratorRole(Platform.Name, Markup.Trusted("somebody with the *Moderator* role")))
            .AddSingleton<IQuestionBank>(Bank)
            .AddSingleton(scorer ?? new ScoreInText())
            .AddSingleton(new JudgeSeat(judge))
            .AddSingleton<IPictureMaker, NoPictures>()
            .AddSingleton<ManualAlarm>()
            .AddSingleton<IAlarmClock>(provider => provider.GetRequiredService<ManualAlarm>());
        _services = (labels is null ? services : services.AddSingleton(labels)).BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; }

    public IChatPlatform Platform { get; }

    /// <summary>The platform, where it is the fake one.</summary>
    public FakePlatform Room => (FakePlatform)Platform;

    public StandingBank Bank { get; }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public StudyBotDbContext History() => Get<IDbContextFactory<StudyBotDbContext>>().CreateDbContext();

    /// <summary>A daily subscription at 09:00 UTC in #ml.</summary>
    /// <param name="actor">A moderator of another workspace, to subscribe there.</param>
    public Task<Subscription> SubscribeAsync(
        string channel = "ml", TimeSpan? window = null, string days = "daily", ChatMember? actor = null)
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var recurrence = RecurrenceText.TryParse(days, today, out var parsed, out var problem) ? parsed : throw new ArgumentException(problem, nameof(days));
        return Get<SubscriptionEditor>().SubscribeAsync(
            actor ?? Some.Moderator(),
            "test",
            new SubscriptionRequest(
                Some.TrackId, channel, channel, recurrence, new TimeOnly(9, 0), "UTC", today, window ?? TimeSpan.FromHours(10), TimeSpan.FromHours(4)),
            CancellationToken.None);
    }

    /// <summary>What the scheduler would do at the clock's time.</summary>
    public Task<DateTimeOffset?> RunAsync(Subscription subscription) => Get<RoundRunner>().RunAsync(subscription.Id, CancellationToken.None);

    /// <summary>Has everything judged that waits for it now.</summary>
    public Task JudgeAsync() => Get<JudgePipeline>().DrainAsync(Get<JudgeSeat>().Setup!, CancellationToken.None);

    public Task DrainAsync() => Get<AnswerPipeline>().DrainAsync(CancellationToken.None);

    /// <summary>Subscribes and runs at 09:00: a round is open afterwards.</summary>
    public async Task<(Subscription Subscription, Round Round)> OpenRoundAsync()
    {
        var subscription = await SubscribeAsync();
        Clock.AdvanceTo(Some.Monday.AddHours(1));
        await RunAsync(subscription);
        return (subscription, await RoundAsync());
    }

    /// <summary>The newest round.</summary>
    public async Task<Round> RoundAsync()
    {
        await using var history = History();
        return await history.Rounds.Include(round => round.Subscription).OrderByDescending(round => round.Id).FirstAsync();
    }

    /// <summary>A whole day of the subscription: posts at 09:00, takes the answers, closes at the deadline.</summary>
    public async Task PlayDayAsync(Subscription subscription, DateOnly date, params (ChatMember Author, int Level)[] answers)
    {
        Clock.AdvanceTo(new DateTimeOffset(date, new TimeOnly(9, 0), TimeSpan.Zero));
        await RunAsync(subscription);
        var round = await RoundAsync();
        foreach (var (author, level) in answers)
        {
            await SayAsync(round, author, Some.AnswerOfLevel(level));
        }

        await DrainAsync();
        Clock.AdvanceTo(round.DeadlineAt);
        await RunAsync(subscription);
    }

    public static Place ThreadOf(Round round) => new(Some.Channel(round.Subscription.ChannelId), round.ThreadId);

    /// <summary>A member writes in the thread and the event is delivered.</summary>
    public async Task<ChatMessage> SayAsync(Round round, ChatMember author, string text, MemberRef? inReplyTo = null)
    {
        var message = Room.Write(ThreadOf(round), author, text, Clock.GetUtcNow(), inReplyTo);
        await DeliverAsync(message);
        return message;
    }

    public Task DeliverAsync(ChatMessage message) =>
        Get<IChatHandler>().ReceiveAsync(new ChatEvent.MessageWritten(message), CancellationToken.None);

    public Task<InteractionReply> TypeAsync(ChatMember member, string text, Place? place = null) => HandleAsync(
        new Interaction.CommandTyped(Guid.NewGuid().ToString("n"), member, place ?? new Place(Some.Channel()), Clock.GetUtcNow(), text));

    public Task<InteractionReply> PressAsync(ChatMember member, string buttonId) => HandleAsync(
        new Interaction.ButtonPressed(Guid.NewGuid().ToString("n"), member, new Place(Some.Channel()), Clock.GetUtcNow(), buttonId));

    public Task<InteractionReply> SubmitAsync(ChatMember member, string formId, params (string Field, string Value)[] values) => HandleAsync(
        new Interaction.FormSubmitted(
            Guid.NewGuid().ToString("n"),
            member,
            new Place(Some.Channel()),
            Clock.GetUtcNow(),
            formId,
            values.ToDictionary(value => value.Field, value => value.Value)));

    public void Dispose()
    {
        _services.Dispose();
        _ownHistory?.Dispose();
    }

    /// <summary>Holds every reply to what was announced: a platform that put the reply off could not open a form any more.</summary>
    private async Task<InteractionReply> HandleAsync(Interaction interaction)
    {
        var handler = Get<IChatHandler>();
        var reply = await handler.HandleAsync(interaction, CancellationToken.None);
        return reply is not InteractionReply.OpenForm || handler.MayOpenForm(interaction)
            ? reply
            : throw new InvalidOperationException("A form came that nobody announced.");
    }
}
