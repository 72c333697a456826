namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>serve</c>.</summary>
internal static partial class Serving
{
    public static async Task<int> RunAsync(VerbSettings settings)
    {
        await using var app = TrackerBuilder.Build(settings.Configuration, quiet: false);
        ServedAddresses.Check(app.Configuration);
        foreach (var unknown in UnknownOptions.In(app.Configuration))
        {
            Log.UnknownOption(app.Logger, unknown);
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var url in app.Urls)
            {
                Console.WriteLine($"DeepSeekTracker reads at {url}  (Ctrl+C stops it)");
            }

            FirstUseLine.Write(app);
        });
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.WriteLine("Stopped before the first page was served. The next start goes on from here.");
        }

        return Commands.Done;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Sentence}")]
        public static partial void UnknownOption(ILogger logger, string sentence);
    }
}
