using StudyBot.GatewayLoad;

// server PORT [EVENTS]: a gateway that answers any client and sends it EVENTS messages as fast as the socket takes them.
// client PORT [EVENTS] [plain|zlib]: our client, which counts them.
const int Usual = 50_000;
var events = args.Length > 2 ? int.Parse(args[2]) : Usual;
switch (args)
{
    case ["server", var port, ..]:
        await LoadServer.RunAsync(int.Parse(port), events);
        break;
    case ["client", var port, ..]:
        await LoadClient.RunAsync(int.Parse(port), events, isPacked: args is [.., "zlib"]);
        break;
    default:
        await Console.Error.WriteLineAsync("Say server PORT [EVENTS] or client PORT [EVENTS] [plain|zlib].");
        return 2;
}

return 0;
