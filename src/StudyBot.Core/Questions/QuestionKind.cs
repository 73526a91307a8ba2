namespace StudyBot.Core.Questions;

public enum QuestionKind
{
    Design,
    Debugging,
    Concept,
    Metrics,
    Coding,
    Product,
    Behavioural,
    Improvement,
    WhatIf,
}
