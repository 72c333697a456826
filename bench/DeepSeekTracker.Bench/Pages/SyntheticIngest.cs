using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>A second process that imports one table of new articles after another into the served database.</summary>
internal sealed class SyntheticIngest(SyntheticDatabase database) : IAsyncDisposable
{
    private const int Rows = 500;
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    public int Imports { get; private set; }

    public void Start() => _running = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        var (words, random) = (new SyntheticWords(), new Random());
        while (!_end.IsCancellationRequested)
        {
            var table = Path.Combine(database.Data, "more.csv");
            await File.WriteAllTextAsync(table, Table(words, random));
            var start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "DeepSeekTracker.Web.dll"),
                "import",
                table,
                "--data",
                database.Data,
                "--story",
                database.Story,
            ];
            Array.ForEach(arguments, start.ArgumentList.Add);
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"The import failed: {await said}");
            }

            Imports++;
        }
    }

    private static string Table(SyntheticWords words, Random random)
    {
        var table = new StringBuilder("url,title,outlet,published,text\n");
        for (var n = 0; n < Rows; n++)
        {
            var outlet = random.Next(1, SyntheticDatabase.Outlets);
            var at = SyntheticArticle.First.AddMinutes(random.Next(5 * 365 * 24 * 60));
            table.Append(CultureInfo.InvariantCulture, $"https://site{outlet}.example/new-{random.NextInt64()},DeepSeek ");
            words.Write(table, 8, isChinese: false, random);
            table.Append(CultureInfo.InvariantCulture, $",Site {outlet},{at:yyyy-MM-ddTHH:mm:ssZ},");
            words.Write(table, 100, isChinese: false, random);
            table.Append('\n');
        }

        return table.ToString();
    }
}
