using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>What the judge is told about its work, for one set of criteria.</summary>
public sealed record JudgePrompt(string Text)
{
    /// <summary>The same text has the same version, wherever and whenever it is read.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];
}
