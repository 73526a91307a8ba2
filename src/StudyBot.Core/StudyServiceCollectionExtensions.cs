using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Completion;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Judging;
using StudyBot.Core.Judging.Calls;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Judging.Telling;
using StudyBot.Core.Members;
using StudyBot.Core.Members.Linking;
using StudyBot.Core.Moderation;
using StudyBot.Core.Privacy;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Rulings.Calibration;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;

namespace StudyBot.Core;

/// <summary>
/// Registers the product. The host adds what lies outside: the database, the questions, the scorer, the platforms and the alarm.
/// </summary>
public static class StudyServiceCollectionExtensions
{
    public static IServiceCollection AddStudy(this IServiceCollection services) => services
        .AddSingleton<HistoryWriter>()
        .AddSingleton<ChatPlatforms>()
        .AddSingleton<MemberDirectory>()
        .AddSingleton<StaffNotifier>()
        .AddSingleton<Departures>()
        .AddSingleton<ChannelCheck>()
        .AddRounds()
        .AddAnswers()
        .AddRulings()
        .AddJudging()
        .AddStandings()
        .AddInteractions();

    private static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<EditionShelf>()
        .AddSingleton<RoundClaims>()
        .AddSingleton<QuestionPoster>()
        .AddSingleton<RoundProgress>()
        .AddSingleton<RoundPatience>()
        .AddSingleton<SimilarityWatch>()
        .AddSingleton<ClosingPoster>()
        .AddSingleton<RoundCloser>()
        .AddSingleton<RoundRunner>()
        .AddSingleton<RoundFinder>()
        .AddSingleton<SubscriptionFinder>()
        .AddSingleton<SubscriptionEditor>()
        .AddSingleton<SubscriptionPreview>();

    private static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<RoundThreads>()
        .AddSingleton<AnswerSignal>()
        .AddSingleton<Inbox>()
        .AddSingleton<ThreadReader>()
        .AddSingleton<AnswerCollector>()
        .AddSingleton<AnswerScorer>()
        .AddSingleton<AnswerNotifier>()
        .AddSingleton<AnswerCounter>()
        .AddSingleton<AnswerPipeline>();

    private static IServiceCollection AddRulings(this IServiceCollection services) => services
        .AddSingleton<CalibrationDesk>()
        .AddSingleton<CalibratedScorer>()
        .AddSingleton<RulingFinder>()
        .AddSingleton<RulingDesk>()
        .AddSingleton<RulingText>()
        .AddSingleton<IHumanLabels, RulingLabels>();

    /// <summary>Idle while <see cref="JudgeSeat"/>, which the host adds, is empty.</summary>
    private static IServiceCollection AddJudging(this IServiceCollection services) => services
        .AddSingleton<JudgeSignal>()
        .AddSingleton<JudgeQueue>()
        .AddSingleton<JudgeBudget>()
        .AddSingleton<JudgeBreaker>()
        .AddSingleton<JudgeCalls>()
        .AddSingleton<JudgeRecorder>()
        .AddSingleton<JudgeRunner>()
        .AddSingleton<JudgementText>()
        .AddSingleton<JudgeNotifier>()
        .AddSingleton<LicenceDesk>()
        .AddSingleton<BiasMirror>()
        .AddSingleton<JudgeNight>()
        .AddSingleton<JudgePipeline>();

    private static IServiceCollection AddStandings(this IServiceCollection services) => services
        .AddSingleton<BoardMender>()
        .AddSingleton<LeaderboardReader>()
        .AddSingleton<LeaderboardPoster>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<LinkDesk>()
        .AddSingleton<PersonalRecord>();

    private static IServiceCollection AddInteractions(this IServiceCollection services) => services
        .AddSingleton(_ => StudyGrammar.Create())
        .AddSingleton<ICompletionSource, StudyCompletions>()
        .AddSingleton<CommandSuggestions>()
        .AddSingleton<InteractionMap>()
        .AddSingleton<IInteractionFeature, HelpFeature>()
        .AddSingleton<IInteractionFeature, AnswerFeature>()
        .AddSingleton<IInteractionFeature, ScoreFeature>()
        .AddSingleton<IInteractionFeature, StandingFeature>()
        .AddSingleton<IInteractionFeature, LinkFeature>()
        .AddSingleton<IInteractionFeature, PrivacyFeature>()
        .AddSingleton<IInteractionFeature, SubscribeFeature>()
        .AddSingleton<IInteractionFeature, TrackListFeature>()
        .AddSingleton<IInteractionFeature, TrackScheduleFeature>()
        .AddSingleton<IInteractionFeature, RoundFeature>()
        .AddSingleton<IInteractionFeature, StatusFeature>()
        .AddSingleton<IInteractionFeature, ModerationFeature>()
        .AddSingleton<IInteractionFeature, RulingFeature>()
        .AddSingleton<IInteractionFeature, JudgeConsentFeature>()
        .AddSingleton<IInteractionFeature, JudgeReportFeature>()
        .AddSingleton<EventRouter>()
        .AddSingleton<IChatHandler, ChatHandler>();
}
