using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>Names contents.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 in hexadecimal. The parts stay apart: what moves from one to the next makes another hash.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
