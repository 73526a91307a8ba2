using System.Collections.Frozen;

namespace StudyBot.Core.Scoring.Stemming;

/// <summary>
/// Words of machine learning that Porter2 would merge with a word of another meaning, tear from their own forms, or spell in two ways.
/// </summary>
internal static class DomainWords
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table = new Dictionary<string, string>
    {
        // Kept apart from another word.
        ["precision"] = "precision",
        ["precisions"] = "precision",
        ["generative"] = "generative",
        ["importance"] = "importance",
        ["lasso"] = "lasso",
        ["generalize"] = "generaliz",
        ["generalizes"] = "generaliz",
        ["generalized"] = "generaliz",
        ["generalizing"] = "generaliz",
        ["generalization"] = "generaliz",
        ["generalise"] = "generaliz",
        ["generalises"] = "generaliz",
        ["generalised"] = "generaliz",
        ["generalising"] = "generaliz",
        ["generalisation"] = "generaliz",
        ["normalize"] = "normaliz",
        ["normalizes"] = "normaliz",
        ["normalized"] = "normaliz",
        ["normalizing"] = "normaliz",
        ["normalization"] = "normaliz",
        ["normalise"] = "normaliz",
        ["normalises"] = "normaliz",
        ["normalised"] = "normaliz",
        ["normalising"] = "normaliz",
        ["normalisation"] = "normaliz",
        ["policy"] = "policy",
        ["policies"] = "policy",

        // Brought back to their family.
        ["biases"] = "bias",
        ["biased"] = "bias",
        ["losses"] = "loss",
        ["indices"] = "index",
        ["indexes"] = "index",
        ["matrices"] = "matrix",
        ["vertices"] = "vertex",
        ["criteria"] = "criterion",
        ["hypotheses"] = "hypothesis",
        ["hypothesis"] = "hypothesis",
        ["analysis"] = "analys",
        ["analyses"] = "analys",
        ["analyze"] = "analys",
        ["analyzes"] = "analys",
        ["analyzed"] = "analys",
        ["analyzing"] = "analys",
        ["labelled"] = "label",
        ["labelling"] = "label",
        ["modelled"] = "model",
        ["modelling"] = "model",
        ["canaries"] = "canari",
        ["rerun"] = "rerun",
        ["rerunning"] = "rerun",
        ["reran"] = "rerun",
        ["chose"] = "choos",
        ["chosen"] = "choos",
        ["learnt"] = "learn",
        ["behavior"] = "behaviour",
        ["behaviors"] = "behaviour",
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a word as the scorer compares it: from this table, else Porter2's.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> room) =>
        Table.TryGetValue(word, out var stem) ? stem : Porter2.Stem(word, room);
}
