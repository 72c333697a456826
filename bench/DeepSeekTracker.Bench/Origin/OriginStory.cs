using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>One path of the origin, with what a tracker must show.</summary>
/// <param name="Host">A host name of its own: one path's pause must not keep the others from being asked.</param>
/// <param name="Words">The state words that are right.</param>
/// <param name="Least">Fewest entries that the feed must hold at the end.</param>
/// <param name="Most">Most entries that it may hold.</param>
/// <param name="PageStates">The states that are right for the article whose page it is; none where any is.</param>
internal sealed record OriginPath(
    string Path,
    string Host,
    IReadOnlyList<string> Words,
    int Least,
    int Most,
    IReadOnlyList<string> PageStates
)
{
    /// <summary>Paths that hold a slot for seconds by design; they are asked in fewer rounds.</summary>
    public bool IsSlow =>
        Path.StartsWith("/slow/", StringComparison.Ordinal) || Path is "/page/endless" or "/frame/header-endless";

    /// <summary>Also fetched as a page, from another host name.</summary>
    public bool IsPage =>
        Path.StartsWith("/page/", StringComparison.Ordinal)
        || Path.StartsWith("/redir/", StringComparison.Ordinal)
        || Path.StartsWith("/favicon/", StringComparison.Ordinal)
        || Path is "/private/page" or "/type/pdf" or "/status/challenge" or "/status/404" or "/status/410";

    /// <summary>What robots.txt forbids is asked as a page only, so that any request for it is a fault.</summary>
    public bool IsFeed => Path is not "/private/page";

    public string PageHost => "a" + Host;

    public static IReadOnlyList<OriginPath> All() =>
        [
            .. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Origin", "expected.csv"))
                .Skip(1)
                .Select(
                    (line, n) =>
                    {
                        var cells = line.Split(',');
                        var range = cells[2].Split('-').Select(int.Parse).ToArray();
                        return new OriginPath(
                            cells[0],
                            $"p{n}.hostile.example",
                            cells[1].Split('|'),
                            range[0],
                            range[^1],
                            cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries)
                        );
                    }
                ),
        ];
}

/// <summary>A story whose feeds and pages are the origin's paths.</summary>
internal static class OriginStory
{
    public static void Write(string folder, string rules, IReadOnlyList<OriginPath> paths, int port)
    {
        Directory.CreateDirectory(folder);
        File.Copy(rules, Path.Combine(folder, "story.json"), overwrite: true);
        File.WriteAllText(
            Path.Combine(folder, "outlets.csv"),
            "key,name,domain\n"
                + string.Concat(paths.Select(path => $"{Key(path)},Outlet of {path.Path},{path.Host}\n"))
                + $"items,Outlet of the items,{HostileOrigin.Host}\n"
        );
        var outlines = paths
            .Where(path => path.IsFeed)
            .Select(path => new OpmlOutline
            {
                Title = path.Path,
                XmlUrl = $"http://{path.Host}:{port}{path.Path}",
                OutletKey = Key(path),
            });
        File.WriteAllText(Path.Combine(folder, "outlets.opml"), Opml.Write("Hostile feeds", outlines));
        File.WriteAllText(
            Path.Combine(folder, "record.csv"),
            "url,title,outlet\n"
                + string.Concat(
                    paths
                        .Where(path => path.IsPage)
                        .Select(path => $"http://{path.PageHost}:{port}{path.Path},DeepSeek page {path.Path},Hostile pages\n")
                )
        );
    }

    /// <summary>The tracker's arguments that lead each host to the origin's exact endpoint; the canary's port is in none.</summary>
    public static IEnumerable<string> HostMap(IReadOnlyList<OriginPath> paths, int port) =>
        paths
            .SelectMany(path => new[] { path.Host, path.PageHost })
            .Append(HostileOrigin.Host)
            .Select(host => $"--Fetching:HostMap:{host}=127.0.0.1:{port}")
            .Append($"--Fetching:HostMap:{HostileOrigin.Other}=127.0.0.2:{port}");

    private static string Key(OriginPath path) => path.Host.Split('.')[0];
}
