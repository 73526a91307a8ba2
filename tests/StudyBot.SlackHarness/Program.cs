using System.Text.Json;
using StudyBot.SlackHarness;
using StudyBot.TestSupport.Slack;

// The loopback Slack by itself, so that real clients can judge it. It prints one line with its addresses and runs until its input ends.
// Arguments: --record <file for the traffic> --limits true
var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
await using var server = await LoopbackSlack.StartAsync(
    new LoopbackSlackOptions { RecordTo = settings["record"], LimitsRates = settings["limits"] == "true" });
var scene = new Scene(server);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var control = builder.Build();
control.MapControl(scene);
await control.StartAsync();

Console.WriteLine(JsonSerializer.Serialize(new
{
    control = control.Urls.Single(),
    api = server.ApiAddress.ToString(),
    appToken = server.AppToken,
    botToken = scene.Workspace.BotToken,
    signingSecret = server.SigningSecret,
    team = scene.Workspace.Id,
    bot = scene.Workspace.Bot.Id,
    channel = scene.Channel.Id,
    users = scene.Users.ToDictionary(user => user.Name, user => user.Id),
}));
await Console.In.ReadToEndAsync();
