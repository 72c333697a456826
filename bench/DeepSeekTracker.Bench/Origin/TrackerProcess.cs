using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>The real program, with its worker, as a process whose memory is measured from outside.</summary>
internal sealed class TrackerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string data;

    private TrackerProcess(Process process, string data, string url)
    {
        (this.process, this.data, Url) = (process, data, url);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Url { get; }

    public bool IsAlive => !process.HasExited;

    public double CpuSeconds => process.TotalProcessorTime.TotalSeconds;

    public string Database => Path.Combine(data, "tracker.db");

    public static TrackerProcess Start(string data, string story, IEnumerable<string> settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DeepSeekTracker.Web.dll"));
        string[] own = ["--data", data, "--story", story, $"--urls={url}"];
        Array.ForEach([.. own, .. settings], start.ArgumentList.Add);
        return new TrackerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"), data, url);
    }

    /// <summary>The process's resident memory now, in MB.</summary>
    public double MegabytesNow() => Megabytes("VmRSS:");

    /// <summary>The most that it ever was, in MB.</summary>
    public double MegabytesAtPeak() => Megabytes("VmHWM:");

    /// <summary>Events that say that something was not handled: errors, and whatever the program calls a fault of its own.</summary>
    public IReadOnlyList<string> Faults() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(data, "logs"), "*.json")
                .SelectMany(ReadShared)
                .Where(line =>
                    line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal)
                    || line.Contains("\"@l\":\"Fatal\"", StringComparison.Ordinal)
                    || line.Contains("fault of the program", StringComparison.Ordinal)
                ),
        ];

    /// <summary>Lines of the log that are no JSON, or hold a control character: a peer's text that was written raw.</summary>
    public int BrokenLogLines() =>
        Directory.EnumerateFiles(Path.Combine(data, "logs"), "*.json").SelectMany(ReadShared).Count(line => !IsJson(line));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private double Megabytes(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        var digits = new string([.. line.Where(char.IsAsciiDigit)]);
        return double.Parse(digits, CultureInfo.InvariantCulture) / 1024;
    }

    private static List<string> ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static bool IsJson(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return !line.Any(char.IsControl);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
