using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Tells on standard error how far work is, once it takes more than a moment: whoever waits at a terminal sees that it moves.</summary>
internal sealed class Progress(RunningWork running, TimeProvider time)
{
    public static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private const int MostHosts = 3;

    /// <summary>Waits for the work and gives its result.</summary>
    public async Task<T> TellAsync<T>(Task<T> work)
    {
        using var over = new CancellationTokenSource();
        var telling = TellAsync(over.Token);
        try
        {
            return await work;
        }
        finally
        {
            await over.CancelAsync();
            await telling;
        }
    }

    private async Task TellAsync(CancellationToken over)
    {
        while (true)
        {
            await Task.Delay(BetweenLines, time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return;
            }

            foreach (var row in running.Rows)
            {
                await Console.Error.WriteLineAsync(Line(row));
            }
        }
    }

    /// <summary>"Polling feeds: 12 of 142; asking a.example, b.example and 6 more".</summary>
    internal static string Line(RunningRow row)
    {
        var far = row.Due is { } due ? $"{row.Done} of {due}" : $"{row.Done} so far";
        var more = row.Hosts.Count - MostHosts;
        var hosts =
            string.Join(", ", row.Hosts.Take(MostHosts).Select(TextTable.OneLine)) + (more > 0 ? $" and {more} more" : "");
        return $"{row.Title}: {far}{(hosts.Length > 0 ? $"; asking {hosts}" : "")}";
    }
}
