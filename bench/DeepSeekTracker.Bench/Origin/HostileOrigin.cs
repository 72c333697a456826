using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>The hostile server as a process of its own: every host of the run is one of its two loopback endpoints.</summary>
internal sealed class HostileOrigin : IAsyncDisposable
{
    /// <summary>The name under which the server's own links lead back to it; the tracker refuses addresses of this machine.</summary>
    public const string Host = "h.hostile.example";
    public const string Other = "o.hostile.example";

    /// <summary>Node asks its resolver where to listen: the two names are loopback addresses for this process alone.</summary>
    private const string Names =
        "import dns from 'node:dns';const lookup=dns.lookup,own={'"
        + Host
        + "':'127.0.0.1','"
        + Other
        + "':'127.0.0.2'};dns.lookup=(name,options,done)=>own[name]?process.nextTick(()=>"
        + "(done??options)(null,own[name],4)):lookup(name,options,done);";

    private readonly Process process;
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false });

    private HostileOrigin(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<HostileOrigin> StartAsync(string script)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--import",
            "data:text/javascript;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Names)),
            script,
            "--bind",
            Host,
            "--other",
            Other,
            "--max-seconds",
            "7200",
            "--total-mb",
            "200000",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var line = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the origin said nothing");
        using var ready = JsonDocument.Parse(line);
        return new HostileOrigin(node, new Uri(ready.RootElement.GetProperty("origin").GetString()!).Port);
    }

    /// <summary>What was asked of the origin, by path.</summary>
    public async Task<OriginStats> StatsAsync(CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{Port}/__stats");
        using var response = await http.SendAsync(request, stop);
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(stop), cancellationToken: stop);
        var paths = json
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .ToDictionary(path => path.Name, path => PathStats.Of(path.Value), StringComparer.Ordinal);
        return new OriginStats(json.RootElement.GetProperty("canaryHits").GetArrayLength(), paths);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>What reached the origin and its canary.</summary>
internal sealed record OriginStats(int CanaryHits, IReadOnlyDictionary<string, PathStats> Paths)
{
    public int Requests => Paths.Values.Sum(path => path.Requests);

    public double LongestSeconds => Paths.Values.Max(path => path.Seconds);
}

/// <summary>What was asked of one path.</summary>
internal sealed record PathStats(int Requests, int Conditional, int Cookies, int Authorizations, double Seconds, long Bytes)
{
    public static PathStats Of(JsonElement path)
    {
        int Number(string name) => path.GetProperty(name).GetInt32();
        int Count(string name) => path.GetProperty(name).GetArrayLength();
        return new PathStats(
            Number("n"),
            Number("conditional"),
            Count("cookies"),
            Count("auth"),
            path.GetProperty("seconds").GetDouble(),
            path.GetProperty("bytes").GetInt64()
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Requests} requests, {Conditional} conditional, {Bytes / 1048576.0:0.0} MB, {Seconds:0.0} s"
        );
}
