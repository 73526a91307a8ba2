using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Core.Members.Linking;

/// <summary>How a link code is written: two groups of four, without characters that look alike.</summary>
internal static class LinkCodeText
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const int Length = 8;

    /// <summary>One of 31 to the 8th, which nobody can foresee.</summary>
    public static string Create()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <summary>
    /// What is stored of a code. Its case, dashes and spaces make no difference, so that it may be copied by hand.
    /// </summary>
    public static string HashOf(string code)
    {
        var plain = code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
