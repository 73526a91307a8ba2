using System.Net;
using Microsoft.Extensions.Options;
using StudyBot.Playground.Web;

namespace StudyBot.Playground;

/// <summary>Where to listen, and the rule across two settings: who listens beyond this machine needs a token.</summary>
internal sealed class PlaygroundAccessValidator : IValidateOptions<PlaygroundOptions>
{
    public const int ShortestToken = 16;

    public ValidateOptionsResult Validate(string? name, PlaygroundOptions options)
    {
        var failures = new List<string>();
        if (!IPAddress.TryParse(options.Address, out _) && !HostRules.IsLoopback(options.Address))
        {
            failures.Add($"Playground:Address must be an IP address or localhost, and is '{options.Address}'.");
        }

        if (options.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            failures.Add($"Playground:Port must be {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}, and is {options.Port}.");
        }

        if (options.Enabled && options.Token.Length == 0 && !HostRules.IsLoopback(options.Address))
        {
            failures.Add(
                $"Playground:Token is required (at least {ShortestToken} characters) because Playground:Address "
                + $"'{options.Address}' can be reached from other machines.");
        }

        // The token is a secret: its length is named, never the token.
        if (options.Token.Length is > 0 and < ShortestToken)
        {
            failures.Add($"Playground:Token must have at least {ShortestToken} characters, and has {options.Token.Length}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
