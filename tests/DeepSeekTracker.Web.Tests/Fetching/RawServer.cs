using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>Answers every connection with the same bytes, whatever HTTP would say to them, and closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly List<Task> replies = [];
    private readonly byte[] reply;
    private Task serving = Task.CompletedTask;

    private RawServer(byte[] reply) => this.reply = reply;

    public IReadOnlyList<string> Requests => [.. requests];

    public static RawServer Start(string reply) => Start(Encoding.UTF8.GetBytes(reply));

    public static RawServer Start(byte[] reply)
    {
        var server = new RawServer(reply);
        server.listener.Start();
        server.serving = server.ServeAsync();
        return server;
    }

    /// <summary>Makes this server the host raw.example.</summary>
    public FetchingOptions Map(FetchingOptions options) =>
        options with
        {
            HostMap = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["raw.example"] = listener.LocalEndpoint.ToString()!,
            },
        };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                replies.Add(ReplyAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test ended.
        }
        await Task.WhenAll(replies);
    }

    private async Task ReplyAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        try
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            var request = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
                request.AppendLine(line);
            if (request.Length == 0)
                return;
            requests.Enqueue(request.ToString());
            await stream.WriteAsync(reply, stop.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The client hung up in the middle, as it should on a hostile answer.
        }
    }
}
