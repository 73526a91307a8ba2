using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

public sealed class QuestionPickerTests
{
    [Fact]
    public void Sixty_questions_come_once_each_and_then_the_least_recent_as_a_revisit()
    {
        var picks = Play(Bank(60, topics: 3), count: 120, seed: 7);

        Assert.Equal(60, picks.Take(60).Select(pick => pick.Question.Id).Distinct().Count());
        Assert.All(picks.Take(60), pick => Assert.False(pick.IsRevisit));
        Assert.All(picks.Skip(60), pick => Assert.True(pick.IsRevisit));
        var oldest = picks.First(pick => pick.Question.Topic != picks[59].Question.Topic);
        Assert.Equal(oldest.Question.Id, picks[60].Question.Id);
        Assert.Equal(60, picks.Skip(60).Select(pick => pick.Question.Id).Distinct().Count());
    }

    [Fact]
    public void No_topic_comes_twice_running_where_that_can_be_avoided()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var topics = Enumerable.Range(0, 20).Select(_ => random.Next(4)).ToList();
            if (topics.CountBy(topic => topic).Max(topic => topic.Value) > 10)
            {
                continue;
            }

            var picks = Play([.. topics.Select((topic, index) => Some.Question($"q{index}", $"topic-{topic}"))], count: 20, seed);

            Assert.DoesNotContain(picks.Zip(picks.Skip(1)), pair => pair.First.Question.Topic == pair.Second.Question.Topic);
        }
    }

    [Fact]
    public void With_one_topic_only_it_comes_all_the_same() => Assert.Equal(5, Play(Bank(5, topics: 1), count: 5, seed: 1).Count);

    [Fact]
    public void The_same_history_and_seed_give_the_same_order() =>
        Assert.Equal(Ids(Play(Bank(60, topics: 3), 60, seed: 3)), Ids(Play([.. Bank(60, topics: 3).Reverse()], 60, seed: 3)));

    [Fact]
    public void Two_subscriptions_of_a_track_go_in_different_orders()
    {
        var orders = Enumerable.Range(1, 10).Select(seed => string.Join(' ', Ids(Play(Bank(12, topics: 3), 12, seed)))).ToList();

        Assert.Equal(10, orders.Distinct().Count());
        Assert.True(Enumerable.Range(1, 10).Select(seed => Play(Bank(12, topics: 3), 1, seed)[0].Question.Id).Distinct().Count() > 3);
    }

    [Fact]
    public void A_new_question_comes_before_any_revisit()
    {
        var posted = Bank(5, topics: 1).Select(question => question.Id).ToList();

        var pick = QuestionPicker.Pick([.. Bank(5, topics: 1), Some.Question("new", "topic-0")], posted, seed: 1);

        Assert.Equal(new QuestionPick(pick!.Question, IsRevisit: false), pick);
        Assert.Equal("new", pick.Question.Id.Value);
    }

    [Fact]
    public void A_posted_question_that_left_the_bank_does_no_harm() =>
        Assert.NotNull(QuestionPicker.Pick(Bank(2, topics: 1), [new QuestionId("gone")], seed: 1));

    [Fact]
    public void Without_questions_there_is_no_pick() => Assert.Null(QuestionPicker.Pick([], [new QuestionId("gone")], seed: 1));

    private static IReadOnlyList<Question> Bank(int questions, int topics) =>
        [.. Enumerable.Range(1, questions).Select(number => Some.Question($"q{number}", $"topic-{number % topics}"))];

    private static IEnumerable<string> Ids(IEnumerable<QuestionPick> picks) => picks.Select(pick => pick.Question.Id.Value);

    private static List<QuestionPick> Play(IReadOnlyList<Question> questions, int count, long seed)
    {
        var picks = new List<QuestionPick>();
        while (picks.Count < count)
        {
            picks.Add(QuestionPicker.Pick(questions, [.. picks.Select(pick => pick.Question.Id)], seed)!);
        }

        return picks;
    }
}
