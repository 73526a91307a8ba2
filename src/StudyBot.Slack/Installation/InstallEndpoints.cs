using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Slack.Hosting;
using StudyBot.Slack.Manifest;
using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.Installation;

/// <summary>Lets further workspaces install the app: sends their admin to Slack, and takes the token when Slack sends them back.</summary>
/// <remarks>https://docs.slack.dev/authentication/installing-with-oauth</remarks>
internal sealed partial class InstallEndpoints(
    IOptions<SlackOptions> options, SlackAppClient app, TokenVault vault, WorkspaceSignIn signIn, ILogger<InstallEndpoints> logger)
{
    private const string StateCookie = "studybot-install";
    private const string Authorize = "https://slack.com/oauth/v2/authorize";
    private const int StateBytes = 32;

    private static readonly TimeSpan StateLifetime = TimeSpan.FromMinutes(10);

    /// <summary>The state ties what comes back to the browser it went out from, so that nobody can have another's browser finish their installation.</summary>
    public Task BeginAsync(HttpContext context)
    {
        var state = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(StateBytes));
        context.Response.Cookies.Append(StateCookie, state, new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = StateLifetime,
            Path = SlackPaths.Installed,
        });
        var address = QueryHelpers.AddQueryString(Authorize, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = string.Join(',', BotScopes.All.Select(scope => scope.Name)),
            ["redirect_uri"] = Redirect.AbsoluteUri,
            ["state"] = state,
        });
        return Results.Redirect(address).ExecuteAsync(context);
    }

    public async Task FinishAsync(HttpContext context) => await (await AnswerAsync(context)).ExecuteAsync(context);

    private Uri Redirect => new(new Uri(options.Value.PublicUrl), SlackPaths.Installed);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var (code, state) = (context.Request.Query["code"].ToString(), context.Request.Query["state"].ToString());
        if (!IsOurs(context.Request.Cookies[StateCookie], state))
        {
            return Page(StatusCodes.Status400BadRequest, "This installation was not begun here, or too long ago. Please begin again.");
        }

        context.Response.Cookies.Delete(StateCookie, new CookieOptions { Path = SlackPaths.Installed });
        return code.Length == 0
            ? Page(StatusCodes.Status200OK, "Nothing was installed.")
            : await InstallAsync(code, context.RequestAborted);
    }

    private async Task<IResult> InstallAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            var installed = await app.InstallAsync(options.Value.ClientId, options.Value.ClientSecret, code, Redirect, cancellationToken);
            if (installed.Team is not { } team)
            {
                return Page(StatusCodes.Status400BadRequest, "Please install the app in one workspace; it does not serve whole organisations at once.");
            }

            vault.Put(team.Id, installed.AccessToken);
            await signIn.TryAsync(installed.AccessToken, cancellationToken);
            Log.Installed(logger, team.Name ?? team.Id);
            return Page(StatusCodes.Status200OK, "StudyBot is installed. Type /invite @StudyBot in the channel where questions shall appear, and then /study setup.");
        }
        catch (SlackApiException failure)
        {
            Log.NotInstalled(logger, failure.Message);
            return Page(StatusCodes.Status502BadGateway, "Slack did not confirm the installation. Please begin again.");
        }
    }

    private static bool IsOurs(string? kept, string state) =>
        kept is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(state));

    private static IResult Page(int status, string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", Encoding.UTF8, status);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The Slack workspace {Workspace} has installed the app.")]
        public static partial void Installed(ILogger logger, string workspace);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An installation was not confirmed by Slack. {Reason}")]
        public static partial void NotInstalled(ILogger logger, string reason);
    }
}
