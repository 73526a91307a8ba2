using Microsoft.Extensions.Options;

namespace StudyBot.Discord;

/// <summary>Addresses must be ones that can be talked to. The token is a secret: what is wrong with it is named, never the token.</summary>
internal sealed class DiscordAddressValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var failures = new List<string>();
        if (!IsAddress(options.ApiUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp))
        {
            failures.Add($"Discord:ApiUrl must be an address such as https://discord.com/api/v10, and is '{options.ApiUrl}'.");
        }

        if (options.GatewayUrl.Length > 0 && !IsAddress(options.GatewayUrl, Uri.UriSchemeWss, Uri.UriSchemeWs))
        {
            failures.Add($"Discord:GatewayUrl must be an address such as wss://gateway.discord.gg, and is '{options.GatewayUrl}'.");
        }

        if (options.Token.Any(character => !char.IsAscii(character) || char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            failures.Add("Discord:Token holds a character that no token has, for instance a space. Copy it again from the developer portal.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsAddress(string text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);
}
