using StudyBot.SocketModeLoad;

// server PORT [EVENTS]: as much of Slack as a Socket Mode client needs, which then sends it EVENTS messages as fast as the socket takes them.
// client PORT [EVENTS]: our client, which acknowledges and counts them.
const int Usual = 50_000;
var events = args.Length > 2 ? int.Parse(args[2]) : Usual;
switch (args)
{
    case ["server", var port, ..]:
        await LoadServer.RunAsync(int.Parse(port), events);
        break;
    case ["client", var port, ..]:
        await LoadClient.RunAsync(int.Parse(port), events);
        break;
    default:
        await Console.Error.WriteLineAsync("Say server PORT [EVENTS] or client PORT [EVENTS].");
        return 2;
}

return 0;
