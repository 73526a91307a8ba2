using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StudyBot.Judging;

/// <summary>The language model that scores answers beside the rules.</summary>
internal sealed partial class JudgeOptions
{
    public const string SectionName = "Judge";

    /// <summary>With the version: <c>https://api.openai.com/v1</c>. Empty switches the judge off.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>As the endpoint calls it.</summary>
    public string Model { get; set; } = "";

    /// <summary>Empty for endpoints that ask for none.</summary>
    public string ApiKey { get; set; } = "";

    public JudgeFormat Format { get; set; }

    /// <summary>Null for models that take none.</summary>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0;

    [Range(200, 100_000)]
    public int MaxOutputTokens { get; set; } = 4_000;

    /// <summary>How long one reply may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Answers that are judged at the same time.</summary>
    [Range(1, 32)]
    public int Concurrency { get; set; } = 2;

    /// <summary>For each workspace.</summary>
    [Range(1, int.MaxValue)]
    public int DailyCalls { get; set; } = 200;

    /// <summary>For each workspace, in and out together.</summary>
    [Range(1, int.MaxValue)]
    public int DailyTokens { get; set; } = 1_000_000;

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<JudgeOptions>;
}
