using System.Text;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Questions;

/// <summary>Whatever lies in the prompts folder, reading it ends with files or with a sentence, never with an exception.</summary>
public sealed class PromptFolderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public PromptFolderTests() => SampleBank.Write(_directory.Path);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Files_of_the_bank_are_read_in_order_and_nothing_else()
    {
        Write("judge/system.md", "not ours");
        Write("plans/week.yaml", "not ours");
        Write("questions/ml-engineer/notes.md", "notes");
        Write("questions/ml-engineer/.draft.yaml", "hidden");
        Write("questions/.obsolete/old.yaml", "hidden");

        var files = Read();

        Assert.Equal(
            [SampleBank.QuestionPath, SampleBank.RubricPath, SampleBank.SynonymPath, SampleBank.TrackPath],
            files.Files.Select(file => file.Path));
        Assert.Empty(files.Unread);
        Assert.NotNull(files.ReadBank().Bank);
    }

    [Fact]
    public void Missing_folder_is_one_problem_that_names_the_setting()
    {
        var missing = Path.Combine(_directory.Path, "nowhere");

        var problem = Assert.Single(new PromptFolder(missing).Read().ReadBank().Problems);

        Assert.Equal($".:1: There is no folder {missing}; create it or set Prompts:Directory.", problem.ToString());
    }

    [Fact]
    public void Large_file_is_refused_without_being_read()
    {
        Write(SampleBank.RubricPath, new string('#', 1024 * 1024));

        AssertOnlyProblem(
            "rubrics/ml-practice.yaml:1: The file is larger than 256 kB; a question needs a tenth of that. Split it or remove what "
            + "does not belong.");
    }

    [Fact]
    public void Binary_file_is_refused()
    {
        Write(SampleBank.RubricPath, "\u0089PNG\nIHDR\0\0\0\u0010"u8);

        AssertOnlyProblem("rubrics/ml-practice.yaml:2: The file is binary, not text; remove it or save it as UTF-8.");
    }

    [Fact]
    public void Text_in_another_encoding_is_refused_with_its_line()
    {
        Write(SampleBank.RubricPath, Encoding.Latin1.GetBytes("id: ml-practice\nname: Übung\n"));

        AssertOnlyProblem("rubrics/ml-practice.yaml:2: The line contains bytes that are not UTF-8; save the file as UTF-8.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_saved_as_unicode_by_an_editor_is_refused(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        Write(SampleBank.RubricPath, [.. encoding.GetPreamble(), .. encoding.GetBytes("id: ml-practice\n")]);

        AssertOnlyProblem("rubrics/ml-practice.yaml:1: The file is saved as UTF-16; save it as UTF-8.");
    }

    [Fact]
    public void Empty_file_is_a_file_without_text()
    {
        Write(SampleBank.RubricPath, "");

        AssertOnlyProblem("rubrics/ml-practice.yaml:1: The file is empty; docs/questions.md shows what belongs into it.");
    }

    [Fact]
    public void Link_out_of_the_folder_is_not_followed()
    {
        using var outside = new TemporaryDirectory();
        File.WriteAllText(outside.File("secret.yaml"), SampleBank.Texts[SampleBank.RubricPath]);
        LinkRubricTo(outside.File("secret.yaml"));

        AssertOnlyProblem(
            "rubrics/ml-practice.yaml:1: The file is a link to a place outside the prompts folder; put the file itself here.");
    }

    [Fact]
    public void Link_out_of_the_folder_through_a_linked_folder_is_not_followed()
    {
        using var outside = new TemporaryDirectory();
        File.WriteAllText(outside.File("ml-practice.yaml"), SampleBank.Texts[SampleBank.RubricPath]);
        Directory.CreateSymbolicLink(Full("rubrics/..data"), outside.Path);
        LinkRubricTo(Path.Combine("..data", "ml-practice.yaml"));

        AssertOnlyProblem(
            "rubrics/ml-practice.yaml:1: The file is a link to a place outside the prompts folder; put the file itself here.");
    }

    /// <summary>So Kubernetes mounts the files of a ConfigMap.</summary>
    [Fact]
    public void Link_within_the_folder_is_followed()
    {
        Write("rubrics/..2026_11_23/ml-practice.yaml", SampleBank.Texts[SampleBank.RubricPath]);
        Directory.CreateSymbolicLink(Full("rubrics/..data"), "..2026_11_23");
        LinkRubricTo(Path.Combine("..data", "ml-practice.yaml"));

        Assert.NotNull(Read().ReadBank().Bank);
    }

    [Fact]
    public void Linked_folder_is_not_followed()
    {
        using var outside = new TemporaryDirectory();
        Directory.CreateSymbolicLink(Full("questions/more"), outside.Path);

        AssertOnlyProblem("questions/more:1: The folder is a link, and links to folders are not followed; put the files here.");
    }

    [Fact]
    public void Prompts_folder_itself_may_be_a_link()
    {
        using var elsewhere = new TemporaryDirectory();
        Directory.CreateSymbolicLink(elsewhere.File("prompts"), _directory.Path);

        Assert.NotNull(new PromptFolder(elsewhere.File("prompts")).Read().ReadBank().Bank);
    }

    [Fact]
    public void Links_in_a_circle_cannot_be_read()
    {
        LinkRubricTo("other.yaml");
        File.CreateSymbolicLink(Full("rubrics/other.yaml"), "ml-practice.yaml");

        var problems = Read().ReadBank().Problems;

        Assert.Equal(["rubrics/ml-practice.yaml", "rubrics/other.yaml"], problems.Select(problem => problem.Path));
        Assert.All(problems, problem => Assert.StartsWith("The file cannot be read: ", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Link_to_nothing_cannot_be_read()
    {
        LinkRubricTo("gone.yaml");

        var problem = Assert.Single(Read().ReadBank().Problems);

        Assert.StartsWith("rubrics/ml-practice.yaml:1: The file cannot be read: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprint_follows_contents_and_names_and_not_times()
    {
        var first = Read().Fingerprint;
        File.SetLastWriteTimeUtc(Full(SampleBank.TrackPath), DateTime.UnixEpoch);
        var touched = Read().Fingerprint;
        File.AppendAllText(Full(SampleBank.TrackPath), "# a note\n");
        var changed = Read().Fingerprint;
        File.Move(Full(SampleBank.SynonymPath), Full("synonyms/renamed.yaml"));
        var renamed = Read().Fingerprint;

        Assert.Equal(first, touched);
        Assert.Equal(3, new HashSet<string> { first, changed, renamed }.Count);
    }

    private PromptFiles Read() => new PromptFolder(_directory.Path).Read();

    private string Full(string path) => Path.Combine(_directory.Path, path);

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
    }

    private void LinkRubricTo(string target)
    {
        File.Delete(Full(SampleBank.RubricPath));
        File.CreateSymbolicLink(Full(SampleBank.RubricPath), target);
    }

    private void AssertOnlyProblem(string expected) =>
        Assert.Equal([expected], Read().ReadBank().Problems.Select(problem => problem.ToString()));
}
