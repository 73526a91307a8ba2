using StudyBot.Core.Questions;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Questions;

public sealed class QuestionBankLoaderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly QuestionBankHolder _holder = new();
    private readonly SignallingLogger<QuestionBankLoader> _logger = new();
    private readonly QuestionBankLoader _loader;

    public QuestionBankLoaderTests()
    {
        SampleBank.Write(_directory.Path);
        _loader = new QuestionBankLoader(new PromptFolder(_directory.Path), _holder, _logger);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Good_files_are_in_use_after_loading()
    {
        _loader.Load();

        Assert.Single(_holder.Current.Questions);
        Assert.Equal([$"Information: Question bank read from {_directory.Path}: 1 questions, 1 tracks."], _logger.Take());
    }

    [Fact]
    public void Bank_cannot_be_used_before_it_has_been_loaded() =>
        Assert.Throws<InvalidOperationException>(() => _holder.Current);

    [Fact]
    public void Broken_files_prevent_the_start_and_are_listed()
    {
        Replace("difficulty: 3", "difficulty: 9");

        var exception = Assert.Throws<StartupException>(_loader.Load);

        Assert.Equal(
            $"""
             The question bank in {_directory.Path} has a problem:
               questions/ml-engineer/stale-features.yaml:6: 'difficulty' is '9'; expected a whole number from 1 to 5.
             Mend the files; 'questions lint' lists every problem.
             """,
            exception.Message);
    }

    [Fact]
    public void Report_of_many_problems_gives_the_count_and_the_first_twenty()
    {
        File.AppendAllLines(Path.Combine(_directory.Path, SampleBank.TrackPath), Enumerable.Range(1, 25).Select(key => $"extra-{key}: x"));

        var lines = Assert.Throws<StartupException>(_loader.Load).Message.Split('\n');

        Assert.Equal($"The question bank in {_directory.Path} has 25 problems; the first 20 are:", lines[0]);
        Assert.Equal(22, lines.Length);
        Assert.StartsWith("  tracks/ml-engineer.yaml:30: Unknown key 'extra-20' in this track", lines[20], StringComparison.Ordinal);
    }

    [Fact]
    public void Last_good_bank_stays_in_use_when_a_file_breaks_until_it_is_mended()
    {
        _loader.Load();
        var good = _holder.Current;
        _logger.Take();

        Replace("difficulty: 3", "difficulty: 9");
        _loader.Reload();
        var whileBroken = _holder.Current;
        var problem = Assert.Single(_holder.Problems);
        var complaints = _logger.Take();
        Replace("difficulty: 9", "difficulty: 4");
        _loader.Reload();

        Assert.Same(good, whileBroken);
        Assert.Equal(("questions/ml-engineer/stale-features.yaml", 6), (problem.Path, problem.Line));
        Assert.Empty(_holder.Problems);
        Assert.Equal(
            [
                "Warning: questions/ml-engineer/stale-features.yaml:6: 'difficulty' is '9'; expected a whole number from 1 to 5.",
                "Error: Question bank not reloaded, problems found: 1. The last good bank stays in use.",
            ],
            complaints);
        Assert.Equal(4, _holder.Current.Questions[0].Difficulty);
        Assert.Equal(["Information: Question bank reloaded: 1 questions, 1 tracks."], _logger.Take());
    }

    [Fact]
    public void Problems_are_logged_once_until_the_files_change_again()
    {
        _loader.Load();
        Replace("difficulty: 3", "difficulty: 9");
        _loader.Reload();
        _logger.Take();

        _loader.Reload();
        var unchanged = _logger.Take();
        Replace("difficulty: 9", "difficulty: 8");
        _loader.Reload();

        Assert.Empty(unchanged);
        Assert.Equal(2, _logger.Take().Count);
    }

    [Fact]
    public void Unchanged_files_leave_the_bank_as_it_is()
    {
        _loader.Load();
        var bank = _holder.Current;

        _loader.Reload();

        Assert.Same(bank, _holder.Current);
    }

    [Fact]
    public void Deleted_folder_leaves_the_last_good_bank_in_use()
    {
        _loader.Load();
        _logger.Take();
        Directory.Delete(Path.Combine(_directory.Path, "questions"), recursive: true);

        _loader.Reload();

        Assert.Single(_holder.Current.Questions);
        Assert.Equal(
            "Warning: questions:1: There is no question; expected at least one file questions/<track>/<id>.yaml.", _logger.Take()[0]);
    }

    private void Replace(string old, string replacement)
    {
        var path = Path.Combine(_directory.Path, SampleBank.QuestionPath);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, replacement));
    }
}
