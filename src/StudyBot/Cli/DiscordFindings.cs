using StudyBot.Discord.Checkup;
using StudyBot.History;

namespace StudyBot.Cli;

/// <summary>What <c>doctor</c> says about Discord, where it is configured.</summary>
internal static class DiscordFindings
{
    private const string Platform = "discord";

    public static async Task<IReadOnlyList<DoctorFinding>> ReadAsync(
        IServiceProvider services, DataDirectory data, CancellationToken cancellationToken)
    {
        if (services.GetService<DiscordCheckup>() is not { } checkup)
        {
            return [];
        }

        var findings = await checkup.RunAsync(await KnownChannels.ReadAsync(data, Platform, cancellationToken), cancellationToken);
        return [.. findings.Select(finding => new DoctorFinding(finding.What, finding.Seen, finding.Fix))];
    }
}
