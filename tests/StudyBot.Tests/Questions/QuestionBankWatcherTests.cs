using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Questions;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Questions;

/// <summary>With the system's own notifications; the tests wait for what the watcher logs.</summary>
public sealed class QuestionBankWatcherTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly QuestionBankHolder _holder = new();
    private readonly SignallingLogger<QuestionBankLoader> _logger = new();

    public QuestionBankWatcherTests() => SampleBank.Write(_directory.Path);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Saved_file_is_taken_over_while_running_and_a_broken_one_is_not()
    {
        using var watcher = Watcher();
        await watcher.StartAsync(CancellationToken.None);
        Assert.Contains("Question bank read", await _logger.NextAsync());

        Save(SampleBank.Texts[SampleBank.QuestionPath].Replace("difficulty: 3", "difficulty: nine"));
        Assert.Contains("'difficulty' is 'nine'", await _logger.NextAsync());
        Assert.Contains("The last good bank stays in use.", await _logger.NextAsync());
        var whileBroken = _holder.Current.Questions[0].Difficulty;
        Save(SampleBank.Texts[SampleBank.QuestionPath].Replace("difficulty: 3", "difficulty: 5"));
        var mended = await _logger.NextAsync();
        await watcher.StopAsync(CancellationToken.None);

        Assert.Equal(3, whileBroken);
        Assert.Equal("Information: Question bank reloaded: 1 questions, 1 tracks.", mended);
        Assert.Equal(5, _holder.Current.Questions[0].Difficulty);
    }

    [Fact]
    public async Task Start_fails_on_broken_files()
    {
        Save("id: \"stale");
        using var watcher = Watcher();

        var exception = await Assert.ThrowsAsync<StartupException>(() => watcher.StartAsync(CancellationToken.None));

        Assert.Contains($"{SampleBank.QuestionPath}:1: A quotation mark is not closed.", exception.Message);
    }

    private QuestionBankWatcher Watcher()
    {
        var folder = new PromptFolder(_directory.Path);
        return new QuestionBankWatcher(
            folder,
            new QuestionBankLoader(folder, _holder, _logger),
            TimeProvider.System,
            NullLogger<QuestionBankWatcher>.Instance);
    }

    /// <summary>In one step, as editors do that write beside the file and rename.</summary>
    private void Save(string text)
    {
        var beside = _directory.File("beside.tmp");
        File.WriteAllText(beside, text);
        File.Move(beside, Path.Combine(_directory.Path, SampleBank.QuestionPath), overwrite: true);
    }
}
