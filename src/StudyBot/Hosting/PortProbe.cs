using System.Net;
using System.Net.Sockets;

namespace StudyBot.Hosting;

/// <summary>Whether the Playground could listen.</summary>
internal static class PortProbe
{
    /// <param name="address">An IP address; a name means loopback.</param>
    /// <exception cref="SocketException">The port is taken, or the address is not this machine's.</exception>
    public static void Check(string address, int port)
    {
        using var listener = new TcpListener(IPAddress.TryParse(address, out var parsed) ? parsed : IPAddress.Loopback, port);
        listener.Start();
    }
}
