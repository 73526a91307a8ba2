using System.Net;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Discord.Access;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using MissingPermission = StudyBot.Discord.Access.MissingPermission;

namespace StudyBot.Discord.Checkup;

/// <summary>Looks at what the bot needs in Discord: the token, the intent, and its permissions where it has something to do. It changes nothing.</summary>
public sealed class DiscordCheckup
{
    private const string Name = "Discord";

    private readonly BotIdentity _identity;
    private readonly ChannelAccess _access;
    private readonly DiscordOptions _options;

    internal DiscordCheckup(BotIdentity identity, ChannelAccess access, IOptions<DiscordOptions> options)
    {
        _identity = identity;
        _access = access;
        _options = options.Value;
    }

    /// <param name="channels">Where something is to be posted.</param>
    public async Task<IReadOnlyList<DiscordFinding>> RunAsync(IReadOnlyList<ChannelRef> channels, CancellationToken cancellationToken)
    {
        Application application;
        try
        {
            application = await _identity.ApplicationAsync(cancellationToken);
        }
        catch (DiscordApiException failure)
        {
            return [Unreachable(failure)];
        }

        return
        [
            new(Name, $"the token is that of {application.Name}"),
            Mode(_options.MessageContent, application.Flags),
            .. await PermissionsAsync(channels, cancellationToken),
            new("Discord: invite", InviteLink.For(application.Id, PermissionNeed.All)),
        ];
    }

    /// <summary>Whether the bot reads what members write, and whether Discord lets it.</summary>
    internal static DiscordFinding Mode(bool wantsContent, ApplicationFlags flags)
    {
        const ApplicationFlags Allowed = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
        return (wantsContent, (flags & Allowed) != ApplicationFlags.None) switch
        {
            (true, true) => new DiscordFinding("Discord: answers", "reads messages: members answer in the thread or by form"),
            (false, _) => new DiscordFinding("Discord: answers", "modal-only: members answer by form, what they write is not read"),
            (true, false) => new DiscordFinding(
                "Discord: answers",
                "the Message Content Intent is not switched on, and without it Discord refuses the connection",
                "Switch it on in the developer portal under Bot > Privileged Gateway Intents, or set Discord:MessageContent to false."),
        };
    }

    private DiscordFinding Unreachable(DiscordApiException failure) => failure.Status == HttpStatusCode.Unauthorized
        ? new DiscordFinding(
            Name,
            "Discord does not accept the token",
            "Reset it in the developer portal under Bot, and put the new one into Discord:Token or STUDYBOT_Discord__Token.")
        : new DiscordFinding(Name, failure.Message, $"Look whether this machine reaches {_options.ApiUrl}, and try again.");

    private async Task<IReadOnlyList<DiscordFinding>> PermissionsAsync(IReadOnlyList<ChannelRef> channels, CancellationToken cancellationToken)
    {
        var findings = new List<DiscordFinding>();
        foreach (var server in channels.GroupBy(channel => channel.Workspace))
        {
            try
            {
                var seen = await _access.ReadAsync(DiscordRefs.Id(server.Key.Id), cancellationToken);
                findings.AddRange(server.Distinct().Select(channel => Channel(channel, seen.FirstOrDefault(one => one.Channel.Id == DiscordRefs.Id(channel.Id)))));
            }
            catch (DiscordApiException failure)
            {
                findings.Add(new DiscordFinding($"Discord: server {server.Key.Id}", failure.Message, "Invite the bot again with the link below, or end what is posted there."));
            }
        }

        return findings;
    }

    private static DiscordFinding Channel(ChannelRef channel, (Models.Guilds.Channel? Channel, IReadOnlyList<MissingPermission> Missing) seen) => seen switch
    {
        { Channel: null } => new DiscordFinding($"Discord: channel {channel.Id}", "it is not there any more", "Subscribe the track to another channel."),
        { Missing.Count: 0 } => new DiscordFinding($"Discord: #{seen.Channel.Name}", "the bot has every permission it needs"),
        _ => new DiscordFinding(
            $"Discord: #{seen.Channel.Name}",
            string.Join(" ", seen.Missing.Select(missing => missing.Sentence)),
            "Change it in the channel's or the server's settings, or invite the bot again with the link below."),
    };
}
