using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Playground.Web;

/// <summary>Asks for the token once and remembers the browser by a cookie that does not contain it.</summary>
internal static class TokenCookie
{
    public const string Name = "studybot-playground";

    private static readonly byte[] Purpose = "StudyBot Playground cookie"u8.ToArray();

    public static bool IsAdmitted(HttpContext context, string token)
    {
        if (token.Length == 0 || Same(context.Request.Cookies[Name] ?? "", Proof(token)))
        {
            return true;
        }

        if (!Same(context.Request.Query["token"].ToString(), token))
        {
            return false;
        }

        context.Response.Cookies.Append(Name, Proof(token), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(30),
            Path = "/",
        });
        return true;
    }

    private static string Proof(string token) => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Purpose));

    // Hashing first makes the comparison take the same time whatever the lengths are.
    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
