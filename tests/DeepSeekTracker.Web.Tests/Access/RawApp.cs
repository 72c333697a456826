using System.Net.Sockets;
using System.Text;
using DeepSeekTracker.Web.Tests.Pages;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>The program behind its real server, spoken to byte by byte. It takes any host name, as in the Docker image.</summary>
public sealed class RawApp : PagesApp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public RawApp()
    {
        UseKestrel(0);
        Settings["AllowedHosts"] = "*";
    }

    /// <summary>Sends a request head as it is and gives the whole answer; empty where the server just hangs up.</summary>
    public async Task<string> SendAsync(byte[] head)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(ClientOptions.BaseAddress.Host, ClientOptions.BaseAddress.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(head, patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // A server that refuses a head may reset the connection; what it said until then counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public Task<string> GetAsync(string target, params IEnumerable<string> headers) =>
        SendAsync(
            Encoding.UTF8.GetBytes(
                $"GET {target} HTTP/1.1\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n"
            )
        );
}

[CollectionDefinition(Name)]
public sealed class RawCollection : ICollectionFixture<RawApp>
{
    public const string Name = "raw";
}
