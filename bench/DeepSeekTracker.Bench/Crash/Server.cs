using System.Collections.Concurrent;
using System.Diagnostics;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>The real program in a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private static readonly HttpMessageInvoker Http = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(30), UseProxy = false }
    );

    private readonly Process _process;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Server(Process process) => _process = process;

    /// <summary>Lines of the log that tell of an error or a warning.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    public static string Program => Path.Combine(AppContext.BaseDirectory, "DeepSeekTracker.Web.dll");

    public static Server Start(string data, string story, IEnumerable<string> configuration)
    {
        string[] arguments = ["serve", "--urls=http://127.0.0.1:0", "--data", data, "--story", story, .. configuration];
        var server = new Server(new Process { StartInfo = Info("dotnet", [Program, .. arguments]), EnableRaisingEvents = true });
        server._process.OutputDataReceived += (_, line) => server.Listen(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Listen(line.Data);
        server._process.Exited += (_, _) => server._url.TrySetCanceled();
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>A command that ends by itself: its exit code and all that it said.</summary>
    public static async Task<(int Exit, string Said)> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(Info(command, arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (said + await error).Trim());
    }

    private static ProcessStartInfo Info(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>From the start of the process to the home page, which the check of life precedes.</summary>
    public async Task<TimeSpan> WaitUntilServingAsync()
    {
        foreach (var path in new[] { "/health/live", "/" })
        {
            if (await GetAsync(path) is not 200 and var status)
            {
                throw new InvalidOperationException($"{path} answered {status} at the start.");
            }
        }

        return Age;
    }

    /// <summary>The status; the body is read to its end.</summary>
    public async Task<int> GetAsync(string path) => (await ReadAsync(path)).Status;

    public async Task<(int Status, string Body)> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await _url.Task + path);
        using var answer = await Http.SendAsync(request, CancellationToken.None);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>SIGKILL, as a crash of the machine's memory would end it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start(
            "kill",
            ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Listen(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.StartsWith("DeepSeekTracker reads at ", StringComparison.Ordinal))
        {
            _url.TrySetResult(line.Split(' ')[3].TrimEnd('/'));
        }
        else if (
            line.Contains(" ERR ", StringComparison.Ordinal)
            || line.Contains(" WRN ", StringComparison.Ordinal)
            || line.Contains("Unhandled", StringComparison.Ordinal)
        )
        {
            Complaints.Enqueue(line);
        }
    }
}
