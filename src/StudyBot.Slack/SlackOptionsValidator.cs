using Microsoft.Extensions.Options;

namespace StudyBot.Slack;

/// <summary>What has to go together, and what no token looks like. Tokens are secrets: what is wrong with one is named, never the token.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    private const string AppTokenStart = "xapp-";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> failures =
        [
            .. Tokens(options),
            .. Addresses(options),
            .. Ways(options),
        ];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Tokens(SlackOptions options)
    {
        if (options.AppToken.Length > 0 && !options.AppToken.StartsWith(AppTokenStart, StringComparison.Ordinal))
        {
            yield return "Slack:AppToken must be the app-level token, which begins with xapp-; it stands under Basic Information > App-Level Tokens.";
        }

        if (options.BotTokens.Any(token => token.StartsWith(AppTokenStart, StringComparison.Ordinal)))
        {
            yield return "Slack:BotToken must be the Bot User OAuth Token, which begins with xoxb-; it stands under OAuth & Permissions.";
        }

        if (new[] { options.AppToken, options.SigningSecret, options.ClientSecret }.Concat(options.BotTokens).Any(HoldsStrayCharacter))
        {
            yield return "Slack: a token or secret holds a character that none has, for instance a space. Copy it again from the app's pages.";
        }
    }

    private static IEnumerable<string> Addresses(SlackOptions options)
    {
        if (!IsAddress(options.ApiUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp) || !options.ApiUrl.EndsWith('/'))
        {
            yield return $"Slack:ApiUrl must be an address with a slash at its end, such as https://slack.com/api/, and is '{options.ApiUrl}'.";
        }

        if (options.PublicUrl.Length > 0 && !IsAddress(options.PublicUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp))
        {
            yield return $"Slack:PublicUrl must be an address such as https://study.example.org, and is '{options.PublicUrl}'.";
        }
    }

    private static IEnumerable<string> Ways(SlackOptions options)
    {
        if (!options.IsConfigured)
        {
            yield break;
        }

        if (options.AppToken.Length == 0 && options.SigningSecret.Length == 0)
        {
            yield return "Slack:AppToken is missing, without which the bot hears nothing. (Or Slack:SigningSecret, where Slack reaches the bot over HTTP.)";
        }

        if (options.BotTokens.Count == 0 && !options.IsInstallable)
        {
            yield return "Slack:BotToken is missing, without which the bot can say nothing. "
                + "(Or Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl, with which workspaces install it.)";
        }

        if ((options.ClientId.Length > 0 || options.ClientSecret.Length > 0) && !options.IsInstallable)
        {
            yield return "Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl belong together: set all of them, or none of the first two.";
        }
    }

    private static bool HoldsStrayCharacter(string token) =>
        token.Any(character => !char.IsAscii(character) || char.IsWhiteSpace(character) || char.IsControl(character));

    private static bool IsAddress(string text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);
}
