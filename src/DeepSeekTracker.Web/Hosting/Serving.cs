namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>serve</c>.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(VerbSettings settings)
    {
        await using var app = TrackerBuilder.Build(settings.Configuration, quiet: false);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var url in app.Urls)
            {
                Console.WriteLine($"DeepSeekTracker reads at {url}  (Ctrl+C stops it)");
            }
        });
        await app.RunAsync();
        return Commands.Done;
    }
}
