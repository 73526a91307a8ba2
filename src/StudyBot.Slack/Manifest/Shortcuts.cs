namespace StudyBot.Slack.Manifest;

/// <summary>The callback ids of the shortcuts.</summary>
internal static class Shortcuts
{
    /// <summary>From anywhere: answers the question that is open.</summary>
    public const string AnswerOpenQuestion = "answer_open_question";

    /// <summary>On a message: takes its text as the answer.</summary>
    public const string AnswerWithThis = "answer_with_this";
}
