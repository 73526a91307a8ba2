using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StudyBot.Playground;

/// <summary>Where the Playground listens and who may come in.</summary>
public sealed partial class PlaygroundOptions
{
    public const string SectionName = "Playground";

    public bool Enabled { get; set; } = true;

    /// <summary>An IP address or <c>localhost</c>. Anything that is not loopback asks for a <see cref="Token"/>.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    public int Port { get; set; } = 5080;

    /// <summary>Further host names people reach the Playground by, for instance the name of a reverse proxy.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];

    /// <summary>Asked for once per browser when set; empty lets everybody in who can reach the address.</summary>
    public string Token { get; set; } = "";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PlaygroundOptions>;
}
