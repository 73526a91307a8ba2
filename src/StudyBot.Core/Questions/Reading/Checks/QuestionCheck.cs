using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading.Checks;

/// <summary>What a question says about tracks, topics, rubric and criteria exists.</summary>
internal sealed class QuestionCheck(BankDraft draft)
{
    private readonly Dictionary<string, Track> _tracks = draft.Tracks.ToDictionary(track => track.Value.Id.Value, track => track.Value);
    private readonly Dictionary<string, Rubric> _rubrics = draft.Rubrics.ToDictionary(rubric => rubric.Value.Id, rubric => rubric.Value);

    public void Check(Sourced<Question> question)
    {
        CheckTracks(question);
        CheckRubric(question);
    }

    private void CheckTracks(Sourced<Question> question)
    {
        for (var index = 0; index < question.Value.Tracks.Count; index++)
        {
            var id = question.Value.Tracks[index].Value;
            if (_tracks.TryGetValue(id, out var track))
            {
                CheckTopic(question, track);
            }
            else if (id.Length > 0 && !draft.IsUnread($"tracks/{id}.yaml"))
            {
                Report(question, $"tracks/{index}", $"Unknown track {Sentences.Quote(id)}; {Sentences.Suggest(id, _tracks.Keys)}");
            }
        }
    }

    private void CheckTopic(Sourced<Question> question, Track track)
    {
        var topic = question.Value.Topic;
        if (topic.Length > 0 && track.Topics.Count > 0 && !track.Topics.ContainsKey(topic))
        {
            Report(
                question,
                "topic",
                $"Track '{track.Id}' has no topic {Sentences.Quote(topic)}; {Sentences.Suggest(topic, [.. track.Topics.Keys])}");
        }
    }

    private void CheckRubric(Sourced<Question> question)
    {
        var id = question.Value.RubricId;
        if (!_rubrics.TryGetValue(id, out var rubric))
        {
            if (id.Length > 0 && !draft.IsUnread($"rubrics/{id}.yaml"))
            {
                Report(question, "rubric", $"Unknown rubric {Sentences.Quote(id)}; {Sentences.Suggest(id, _rubrics.Keys)}");
            }

            return;
        }

        foreach (var criterion in question.Value.Criteria.Where(criterion => criterion.Id.Length > 0))
        {
            CheckCriterion(question, criterion, rubric);
        }
    }

    private void CheckCriterion(Sourced<Question> question, QuestionCriterion criterion, Rubric rubric)
    {
        var place = $"criteria/{criterion.Id}";
        switch (rubric.Criteria.FirstOrDefault(row => row.Id == criterion.Id)?.ScoredBy)
        {
            case null:
                string[] known = [.. rubric.Criteria.Select(row => row.Id)];
                Report(
                    question,
                    place,
                    $"Rubric '{rubric.Id}' has no criterion {Sentences.Quote(criterion.Id)}; {Sentences.Suggest(criterion.Id, known)}");
                break;
            case ScoredBy.Concepts when !question.Source.Lines.ContainsKey($"{place}/concepts"):
                Report(question, place, $"Criterion '{criterion.Id}' is scored by concepts, but the question gives none; add 'concepts'.");
                break;
            case ScoredBy.Structure:
                CheckStructure(question, criterion.Id);
                break;
        }
    }

    private void CheckStructure(Sourced<Question> question, string criterion)
    {
        foreach (var key in new[] { "needed", "concepts", "anti" })
        {
            var place = $"criteria/{criterion}/{key}";
            if (question.Source.Lines.ContainsKey(place))
            {
                Report(question, place, $"Criterion '{criterion}' is scored by structure and takes nothing but its id; remove '{key}'.");
            }
        }
    }

    private void Report(Sourced<Question> question, string place, string message) =>
        draft.Problems.Add(question.Source.Problem(place, message));
}
