namespace StudyBot.Judging;

/// <summary>How the endpoint is asked to hold its replies to their form. They are checked in any case.</summary>
internal enum JudgeFormat
{
    /// <summary>By a strict JSON schema.</summary>
    Schema,

    /// <summary>JSON of any form; the form is part of the prompt.</summary>
    Json,

    /// <summary>By the prompt alone.</summary>
    Text,
}
