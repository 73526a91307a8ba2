using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads one file: which kind it is follows from its folder.</summary>
internal static class BankFileReader
{
    private const string Extension = ".yaml";

    public static void Read(BankFile file, BankDraft draft)
    {
        var problems = new FileProblems(file.Path);
        if (ReaderFor(file.Path) is not { } read)
        {
            problems.Add(1, LocationSentence(file.Path));
            draft.AddUnread(problems);
            return;
        }

        if (SourceText.Accept(file.Text, problems) is not { } text || YamlTree.Read(text, problems) is not { } root)
        {
            draft.AddUnread(problems);
            return;
        }

        read(new SourceFile(root, Places.Of(file.Path, root), problems), draft);
        draft.Problems.AddRange(problems.Items);
    }

    private static Action<SourceFile, BankDraft>? ReaderFor(string path) => path.Split('/') switch
    {
        _ when !path.EndsWith(Extension, StringComparison.Ordinal) => null,
        ["tracks", _] => TrackReader.Read,
        ["rubrics", _] => RubricReader.Read,
        ["synonyms", _] => SynonymReader.Read,
        ["questions", _, _] => QuestionReader.Read,
        _ => null,
    };

    private static string LocationSentence(string path)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
        {
            return $"The name of the file must end in '{Extension}'; rename it.";
        }

        return path.StartsWith("questions/", StringComparison.Ordinal)
            ? "The file is in the wrong place; expected questions/<track>/<id>.yaml."
            : "The file is in the wrong place; expected tracks/<track>.yaml, rubrics/<rubric>.yaml or synonyms/<name>.yaml.";
    }
}
