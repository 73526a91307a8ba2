namespace StudyBot.Core.Questions;

/// <summary>Everything under <c>prompts/</c> that a round needs: valid as a whole, and immutable.</summary>
public sealed class QuestionBank
{
    private readonly Dictionary<QuestionId, Question> _questions;
    private readonly Dictionary<TrackId, Track> _tracks;
    private readonly Dictionary<string, Rubric> _rubrics;

    public QuestionBank(
        IReadOnlyList<Track> tracks,
        IReadOnlyList<Rubric> rubrics,
        IReadOnlyList<Question> questions,
        IReadOnlyDictionary<string, IReadOnlyList<string>> synonyms)
    {
        Tracks = tracks;
        Rubrics = rubrics;
        Questions = questions;
        Synonyms = synonyms;
        _tracks = tracks.ToDictionary(track => track.Id);
        _rubrics = rubrics.ToDictionary(rubric => rubric.Id);
        _questions = questions.ToDictionary(question => question.Id);
    }

    public IReadOnlyList<Track> Tracks { get; }

    public IReadOnlyList<Rubric> Rubrics { get; }

    public IReadOnlyList<Question> Questions { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; }

    /// <summary>Where each question was read from; empty for a bank that was not read from files.</summary>
    public IReadOnlyDictionary<QuestionId, BankSource> Sources { get; init; } = new Dictionary<QuestionId, BankSource>();

    public Track? FindTrack(TrackId id) => _tracks.GetValueOrDefault(id);

    public Question? FindQuestion(QuestionId id) => _questions.GetValueOrDefault(id);

    /// <summary>The questions a track may post, in order of id.</summary>
    public IReadOnlyList<Question> ForTrack(TrackId id) =>
        [.. Questions.Where(question => question.Tracks.Contains(id)).OrderBy(question => question.Id)];

    /// <summary>The question as it would be posted for a track now.</summary>
    public QuestionEdition Edition(Question question, TrackId track) =>
        new(question, _rubrics[question.RubricId], _tracks[track], Synonyms);
}
