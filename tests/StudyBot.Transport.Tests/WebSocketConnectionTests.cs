using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Transport.Tests;

public sealed class WebSocketConnectionTests : IAsyncLifetime
{
    private const int Largest = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebSocketConnection _connection = new(Largest);
    private readonly TaskCompletionSource _isOver = new();
    private SocketServer? _server;

    [Fact]
    public async Task Messages_come_out_whole_however_they_were_cut()
    {
        var texts = new[] { "one", "", new string('ü', 35_000), "three" };
        await ConnectAsync(async (socket, _) =>
        {
            foreach (var text in texts)
            {
                await SendInPiecesAsync(socket, Encoding.UTF8.GetBytes(text), pieceSize: 1_000);
            }

            await _isOver.Task;
        });

        foreach (var text in texts)
        {
            Assert.Equal(text, await TextAsync());
        }
    }

    [Fact]
    public async Task Large_frame_and_small_ones_after_it_are_received()
    {
        await ConnectAsync(async (socket, _) =>
        {
            await SendAsync(socket, new string('x', 70_000));
            for (var number = 0; number < 1_000; number++)
            {
                await SendAsync(socket, $"number {number}");
            }

            await _isOver.Task;
        });

        Assert.Equal(70_000, (await TextAsync()).Length);
        for (var number = 0; number < 1_000; number++)
        {
            Assert.Equal($"number {number}", await TextAsync());
        }
    }

    [Fact]
    public async Task Binary_messages_are_told_from_text()
    {
        await ConnectAsync(async (socket, _) =>
        {
            await socket.SendAsync(new byte[] { 0, 255 }, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
            await _isOver.Task;
        });

        var message = await ReceiveAsync();

        Assert.True(message.IsBinary);
        Assert.Equal([0, 255], message.Payload.ToArray());
    }

    [Fact]
    public async Task Largest_message_is_received_and_one_byte_more_ends_the_socket()
    {
        var seen = new TaskCompletionSource<WebSocketCloseStatus?>();
        await ConnectAsync(async (socket, _) =>
        {
            await SendAsync(socket, new string('x', Largest));
            await SendAsync(socket, new string('x', Largest + 1));
            await socket.ReceiveAsync(new byte[100], CancellationToken.None);
            seen.SetResult(socket.CloseStatus);
        });

        Assert.Equal(Largest, (await TextAsync()).Length);
        Assert.Equal(new WebSocketClosure(WebSocketClosureCause.TooLarge), (await ReceiveAsync()).Closure);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await seen.Task.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task Code_of_the_other_side_is_told(int code)
    {
        await ConnectAsync(async (socket, _) =>
            await socket.CloseAsync((WebSocketCloseStatus)code, "Because.", CancellationToken.None));

        Assert.Equal(new WebSocketClosure(WebSocketClosureCause.Peer, code), (await ReceiveAsync()).Closure);
    }

    [Fact]
    public async Task Broken_connection_is_told_also_in_the_middle_of_a_message()
    {
        await ConnectAsync(async (socket, context) =>
        {
            await socket.SendAsync("half a mess"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
            context.Abort();
        });

        Assert.Equal(new WebSocketClosure(WebSocketClosureCause.Dropped), (await ReceiveAsync()).Closure);
    }

    [Fact]
    public async Task Goodbye_reaches_the_other_side_with_its_code_and_ends_the_reader()
    {
        var seen = new TaskCompletionSource<WebSocketCloseStatus?>();
        await ConnectAsync(async (socket, _) =>
        {
            await socket.ReceiveAsync(new byte[100], CancellationToken.None);
            seen.SetResult(socket.CloseStatus);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        });
        var receiving = ReceiveAsync();

        await _connection.CloseAsync(4000, CancellationToken.None);

        Assert.Equal((WebSocketCloseStatus)4000, await seen.Task.WaitAsync(Patience));
        Assert.NotNull((await receiving).Closure);
    }

    [Fact]
    public async Task Goodbye_that_nobody_answers_ends_the_socket_all_the_same()
    {
        await ConnectAsync(async (_, _) => await _isOver.Task);
        var receiving = ReceiveAsync();

        await _connection.CloseAsync(4000, CancellationToken.None).WaitAsync(Patience);

        Assert.Equal(WebSocketClosureCause.Dropped, (await receiving).Closure?.Cause);
    }

    [Fact]
    public async Task Goodbye_gets_past_a_flood_that_nobody_reads()
    {
        var seen = new TaskCompletionSource<WebSocketCloseStatus?>();
        await ConnectAsync(async (socket, _) =>
        {
            for (var number = 0; number < 20; number++)
            {
                await SendAsync(socket, new string('x', 1_000));
            }

            await socket.ReceiveAsync(new byte[100], CancellationToken.None);
            seen.SetResult(socket.CloseStatus);
        });
        await TextAsync();

        await _connection.CloseAsync(1000, CancellationToken.None).WaitAsync(Patience);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await seen.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Sends_from_several_sides_do_not_get_into_each_other()
    {
        var received = new List<string>();
        var all = new TaskCompletionSource();
        await ConnectAsync(async (socket, _) =>
        {
            var buffer = new byte[10_000];
            while (received.Count < 100)
            {
                var message = await socket.ReceiveAsync(buffer, CancellationToken.None);
                received.Add(Encoding.UTF8.GetString(buffer, 0, message.Count));
            }

            all.SetResult();
        });

        var texts = Enumerable.Range(0, 100).Select(number => new string((char)('A' + (number % 26)), number + 1)).ToList();
        await Task.WhenAll(texts.Select(text => _connection.SendAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None).AsTask()));

        await all.Task.WaitAsync(Patience);
        Assert.Equal(texts.Order(), received.Order());
    }

    [Fact]
    public async Task Sending_on_a_socket_that_has_ended_is_refused()
    {
        await ConnectAsync((_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await ReceiveAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => _connection.SendAsync("late"u8.ToArray(), CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task Address_that_does_not_take_sockets_is_told_at_once()
    {
        _server = await SocketServer.StartAsync((_, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<WebSocketException>(() => _connection.ConnectAsync(new Uri(_server.Address, "/elsewhere"), CancellationToken.None));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _isOver.SetResult();
        await _connection.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task ConnectAsync(Func<WebSocket, HttpContext, Task> play)
    {
        var isConnected = new TaskCompletionSource();
        _server = await SocketServer.StartAsync(async (socket, context) =>
        {
            await isConnected.Task;
            await play(socket, context);
        });
        await _connection.ConnectAsync(_server.Address, CancellationToken.None);
        isConnected.SetResult();
    }

    private Task<WebSocketMessage> ReceiveAsync() => _connection.ReceiveAsync(CancellationToken.None).AsTask().WaitAsync(Patience);

    private async Task<string> TextAsync()
    {
        var message = await ReceiveAsync();
        Assert.Null(message.Closure);
        return Encoding.UTF8.GetString(message.Payload.Span);
    }

    private static async Task SendAsync(WebSocket socket, string text) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task SendInPiecesAsync(WebSocket socket, byte[] bytes, int pieceSize)
    {
        for (var start = 0; start < bytes.Length; start += pieceSize)
        {
            var piece = bytes.AsMemory(start, Math.Min(pieceSize, bytes.Length - start));
            await socket.SendAsync(piece, WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        }

        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }
}
