using StudyBot.History;
using StudyBot.Slack.Checkup;

namespace StudyBot.Cli;

/// <summary>What <c>doctor</c> says about Slack, where it is configured.</summary>
internal static class SlackFindings
{
    private const string Platform = "slack";

    public static async Task<IReadOnlyList<DoctorFinding>> ReadAsync(
        IServiceProvider services, DataDirectory data, CancellationToken cancellationToken)
    {
        if (services.GetService<SlackCheckup>() is not { } checkup)
        {
            return [];
        }

        var findings = await checkup.RunAsync(await KnownChannels.ReadAsync(data, Platform, cancellationToken), cancellationToken);
        return [.. findings.Select(finding => new DoctorFinding(finding.What, finding.Seen, finding.Fix))];
    }
}
