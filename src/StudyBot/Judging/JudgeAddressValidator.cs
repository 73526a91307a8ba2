using Microsoft.Extensions.Options;

namespace StudyBot.Judging;

/// <summary>What a configured judge needs besides: an address that is one, and a model.</summary>
internal sealed class JudgeAddressValidator : IValidateOptions<JudgeOptions>
{
    public ValidateOptionsResult Validate(string? name, JudgeOptions options)
    {
        var failures = new List<string>();
        if (options.IsConfigured && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            failures.Add($"{JudgeOptions.SectionName}:{nameof(JudgeOptions.Endpoint)} is '{options.Endpoint}', and has to be an address such as https://api.openai.com/v1.");
        }

        if (options.IsConfigured && string.IsNullOrWhiteSpace(options.Model))
        {
            failures.Add($"{JudgeOptions.SectionName}:{nameof(JudgeOptions.Model)} is missing: which model of {JudgeOptions.SectionName}:{nameof(JudgeOptions.Endpoint)} is to judge?");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
