using StudyBot.Core.Chat;
using StudyBot.Playground;
using StudyBot.PlaygroundHarness;

// The Playground without the bot: a scripted handler answers, so that the page can be checked in a browser by itself.
// Arguments: --urls http://127.0.0.1:5080 --data <directory>
var builder = WebApplication.CreateBuilder(args);
var directory = builder.Configuration["data"] ?? throw new InvalidOperationException("Say where to keep the journal: --data <directory>.");
builder.Services.AddPlayground(builder.Configuration, new PlaygroundDirectory(directory));
builder.Services.AddSingleton<IChatHandler, ScriptedHandler>();

var app = builder.Build();
app.MapPlayground();
await app.StartAsync();
await OpeningScene.PlayAsync(app.Services.GetRequiredService<IChatPlatform>(), TimeProvider.System);
await app.WaitForShutdownAsync();
