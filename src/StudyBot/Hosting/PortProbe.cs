using System.Net;
using System.Net.Sockets;

namespace StudyBot.Hosting;

/// <summary>Whether the Playground could listen.</summary>
internal static class PortProbe
{
    /// <param name="address">An IP address; a name means loopback.</param>
    /// <exception cref="StartupException">The port is taken, or the address is not this machine's.</exception>
    public static void Check(string address, int port)
    {
        using var listener = new TcpListener(IPAddress.TryParse(address, out var parsed) ? parsed : IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException failure)
        {
            throw new StartupException(
                $"The Playground cannot listen on {address}, port {port}: {failure.Message}. Another program (perhaps another StudyBot) "
                + "may use the port: choose another with --port, or set Playground:Port.",
                failure);
        }
    }
}
