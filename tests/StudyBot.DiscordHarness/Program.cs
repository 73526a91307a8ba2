using System.Text.Json;
using StudyBot.DiscordHarness;
using StudyBot.TestSupport.Discord;

// The loopback Discord by itself, so that real clients can judge it. It prints one line with its addresses and runs until its input ends.
// Arguments: --record <file for the traffic>, --message-content false to switch that intent off in the "developer portal"
var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
var options = new LoopbackDiscordOptions
{
    RecordTo = settings["record"],
    PrivilegedIntents = settings["message-content"] == "false" ? LoopbackIntents.GuildMembers : new LoopbackDiscordOptions().PrivilegedIntents,
};
await using var server = await LoopbackDiscord.StartAsync(options);
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
    rest = server.RestAddress.ToString(),
    token = server.Token,
    guild = scene.Guild.Id.ToString(),
    channel = scene.Channel.Id.ToString(),
    role = scene.Role.Id.ToString(),
    users = scene.Users.ToDictionary(user => user.Name, user => user.Id.ToString()),
}));
await Console.In.ReadToEndAsync();
