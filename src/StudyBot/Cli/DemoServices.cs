using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;

namespace StudyBot.Cli;

/// <summary>The parts of the bot that the demo plays on.</summary>
internal sealed record DemoServices(
    IQuestionBank Bank,
    ChatPlatforms Platforms,
    SubscriptionEditor Editor,
    RoundRunner Rounds,
    EditionShelf Editions,
    AnswerPipeline Pipeline,
    LeaderboardReader Boards,
    IChatHandler Handler);
