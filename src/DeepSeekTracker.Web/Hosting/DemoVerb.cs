using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>demo</c>: the whole pipeline on an invented press, on this machine alone.</summary>
internal static class DemoVerb
{
    /// <summary>The press changes from poll to poll: at least these are needed, and these are enough on the slowest machine.</summary>
    private const int FewestPolls = 3;
    private const int MostPolls = 10;

    /// <summary>As long as the longest rest that the press asks for.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(VerbSettings settings)
    {
        await using var press = await DemoPress.StartAsync(DemoPress.DefaultFolder);
        var folder = Directory.CreateTempSubdirectory("deepseektracker-demo-");
        try
        {
            await using var app = TrackerBuilder.Build(
                Arguments(Configuration(press, folder.FullName), settings.Configuration),
                quiet: false
            );
            foreach (var unknown in UnknownOptions.In(app.Configuration))
            {
                await Console.Error.WriteLineAsync(unknown);
            }

            await app.StartAsync();
            Console.WriteLine($"The demo reads at {app.Urls.First()}  (Ctrl+C stops it and removes its data)");
            FirstUseLine.Write(app);
            await FillAsync(app.Services.GetRequiredService<IngestPass>(), app.Lifetime.ApplicationStopping);
            await app.WaitForShutdownAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Commands.Done;
    }

    /// <summary>What the caller sets, then what the demo sets itself, of which nobody else may set anything: it would write its invented articles elsewhere.</summary>
    /// <exception cref="StartException">The caller sets something of the demo's own.</exception>
    internal static string[] Arguments(IEnumerable<string> own, IReadOnlyList<string> asked)
    {
        var kept = own.ToList();
        var names = kept.Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return asked.Select(Name).FirstOrDefault(names.Contains) is { } taken
            ? throw new StartException(
                $"The demo fills a throw-away folder of its own with an invented press, so {Said(taken)} cannot be set with it. Leave it out; to serve a database of yours, use the verb serve. Nothing was changed."
            )
            : [.. asked, .. kept];
    }

    /// <summary>"--Data:Folder=data" → "Data:Folder".</summary>
    private static string Name(string argument) => argument.Split('=')[0].TrimStart('-');

    private static string Said(string name) =>
        name.ToUpperInvariant() switch
        {
            "DATA:FOLDER" => "--data (Data:Folder)",
            "STORY:FOLDER" => "--story (Story:Folder)",
            _ => name,
        };

    /// <summary>The settings under which the program follows the press: its own folder, its own outlets, no pauses.</summary>
    internal static IEnumerable<string> Configuration(DemoPress press, string folder)
    {
        WriteStory(press.Manifest, folder);
        return
        [
            $"--Data:Folder={Path.Combine(folder, "data")}",
            $"--Story:Folder={folder}",
            "--Demo:Enabled=true",
            "--Ingest:Enabled=false",
            "--Ingest:PagesPerHostAndDay=1000",
            "--Fetching:FeedSpacingSeconds=0",
            "--Fetching:PageSpacingSeconds=0",
            .. press.Configuration,
        ];
    }

    internal static async Task FillAsync(IngestPass pass, CancellationToken stop)
    {
        for (var poll = 1; poll <= MostPolls && !stop.IsCancellationRequested; poll++)
        {
            var report = await pass.PollAsync(all: true, stop);
            while (!stop.IsCancellationRequested && (await pass.ReadPagesAsync(stop)).Done > 0) { }
            if (report.Failed > 0)
            {
                await Task.Delay(Rest, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else if (poll >= FewestPolls && report.NewArticles == 0)
            {
                return;
            }
        }
    }

    /// <summary>A story folder with the shipped rules and events, and the press as its outlets and feeds.</summary>
    private static void WriteStory(PressManifest manifest, string folder)
    {
        var shipped = new StoryOptions().Resolve();
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            File.Copy(Path.Combine(shipped, name), Path.Combine(folder, name), overwrite: true);
        }

        var outlets = manifest.Outlets.Select(outlet =>
        {
            var domain = outlet.Host.StartsWith("www.", StringComparison.Ordinal) ? outlet.Host[4..] : outlet.Host;
            return $"{outlet.Key},\"{outlet.Name}\",{domain},{outlet.Type},{outlet.Country},{outlet.Language}";
        });
        File.WriteAllLines(Path.Combine(folder, "outlets.csv"), outlets.Prepend("key,name,domain,type,country,language"));
        var outlines = manifest.Outlets.SelectMany(outlet =>
            outlet.Feeds.Select(feed => new OpmlOutline
            {
                Title = outlet.Name,
                XmlUrl = $"http://{outlet.Host}{feed.Path}",
                OutletKey = outlet.Key,
                Evidence = "seen",
            })
        );
        File.WriteAllText(Path.Combine(folder, "outlets.opml"), Opml.Write("Demo press", outlines));
    }
}
