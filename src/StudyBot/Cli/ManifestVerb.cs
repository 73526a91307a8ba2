using StudyBot.Slack.Manifest;

namespace StudyBot.Cli;

/// <summary><c>manifest</c>: prints the Slack app's manifest, to be pasted where an app is made.</summary>
internal static class ManifestVerb
{
    /// <param name="publicUrl">Where Slack reaches the bot; null for Socket Mode.</param>
    /// <exception cref="BadUsageException">It is no address that Slack would call.</exception>
    public static int Run(string? publicUrl, TextWriter output)
    {
        output.WriteLine(AppManifest.Print(publicUrl is null ? null : AddressOf(publicUrl)));
        return ExitCodes.Fine;
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new BadUsageException($"'{text}' is no address that Slack calls. Give one that begins with https://, or leave --url out for Socket Mode.");
}
