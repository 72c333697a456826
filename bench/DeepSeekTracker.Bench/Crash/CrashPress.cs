using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>One item of an invented paper. All of it follows from the paper, the number and the day.</summary>
internal sealed record PressItem(int Paper, int Number)
{
    public string Host => CrashPress.HostOf(Paper);

    public string Path => string.Create(CultureInfo.InvariantCulture, $"/a/{Number}");

    public string Url => $"http://{Host}{Path}";

    /// <summary>What <c>ArticleUrl</c> makes of the address.</summary>
    public string Key => $"{Host}{Path}";

    /// <summary>Every fifth piece names the story in its text alone, every seventh not at all.</summary>
    public bool NamesStory => Number % 5 != 4 && Number % 7 != 6;

    public DateTimeOffset Published => new DateTimeOffset(2025, 1, 21, 6, 0, 0, TimeSpan.Zero).AddMinutes((47 * Number) + Paper);

    /// <summary>Every third headline is another one four days after the piece came.</summary>
    public string TitleOn(int day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(NamesStory ? "DeepSeek R1" : "A new harbour")} and the {CrashPress.Word(Paper, Number, 0)} of paper {Paper}, part {Number}{(Number % 3 == 0 && day >= CrashPress.DayOf(Number) + 4 ? ": what we know now" : "")}"
        );

    public IEnumerable<string> Paragraphs()
    {
        for (var p = 0; p < 6; p++)
        {
            var subject = Number % 7 != 6 && p == 2 ? "DeepSeek" : "The committee";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{subject} told the {CrashPress.Word(Paper, Number, p)} on day {Number} that the {CrashPress.Word(p, Number, Paper)} of the open model would cost {(Number * 31) + p} dollars, and that nobody in the {CrashPress.Word(Number, p, Paper)} had expected such a number. Nvidia's shares and the {CrashPress.Word(Paper + p, Number, 3)} were named in the same breath by people who had read paragraph {p} of the report."
            );
        }
    }
}

/// <summary>
/// Invented papers on loopback whose feeds grow by the day. A day's document has its own ETag, so that a stored validator
/// names the items that must be stored with it.
/// </summary>
internal sealed class CrashPress : IAsyncDisposable
{
    /// <summary>
    /// A feed shows this many of its newest items, which is more than a run publishes: an item that slid out of a feed before
    /// any poll saw it would be missed without a kill as well, and would only blur what the kills did.
    /// </summary>
    private const int Window = 500;
    private const int FirstItems = 12;

    private static readonly string[] Words =
        "market model weights report minister investor training laboratory exchange newspaper chip cluster engineer licence benchmark audience regulator country harbour library committee university founder budget".Split(
            ' '
        );

    private readonly WebApplication _app;
    private readonly int _papers;
    private int _requests;

    private CrashPress(int papers)
    {
        _papers = papers;
        // A system allows few watchers of files; this server needs none.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The press's calendar; the harness turns its pages.</summary>
    public int Day { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public int Papers => _papers;

    public static async Task<CrashPress> StartAsync(int papers)
    {
        var press = new CrashPress(papers);
        await press._app.StartAsync();
        return press;
    }

    public static string HostOf(int paper) => string.Create(CultureInfo.InvariantCulture, $"paper-{paper:00}.example");

    public static int DayOf(int number) => Math.Max(0, number - FirstItems + 1);

    public static string Word(int a, int b, int c) => Words[((a * 7) + (b * 13) + (c * 29)) % Words.Length];

    /// <summary>All items of a paper up to a day.</summary>
    public static IEnumerable<PressItem> ItemsUpTo(int paper, int day) =>
        Enumerable.Range(0, FirstItems + day).Select(number => new PressItem(paper, number));

    /// <summary>The configuration that leads the papers' names to this server and lets nothing wait.</summary>
    public IEnumerable<string> Configuration =>
        Enumerable
            .Range(0, _papers)
            .Select(paper => $"--Fetching:HostMap:{HostOf(paper)}={new Uri(_app.Urls.First()).Authority}")
            .Concat([
                "--Fetching:FeedSpacingSeconds=0",
                "--Fetching:PageSpacingSeconds=0",
                "--Ingest:PagesPerHostAndDay=10000",
                "--Ingest:TickSeconds=1",
            ]);

    /// <summary>A story folder with the shipped rules and the papers as its outlets and feeds.</summary>
    public void WriteStory(string shipped, string folder, bool withRecord = false)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "story.json", "events.csv" }.Concat(withRecord ? ["record.csv"] : []))
        {
            File.Copy(Path.Combine(shipped, name), Path.Combine(folder, name), overwrite: true);
        }

        var papers = Enumerable.Range(0, _papers).ToList();
        File.WriteAllLines(
            Path.Combine(folder, "outlets.csv"),
            papers
                .Select(p => $"paper-{p},Paper {p},{HostOf(p)},newspaper,US,en")
                .Prepend("key,name,domain,type,country,language")
        );
        var outlines = papers.Select(p => new OpmlOutline
        {
            Title = $"Paper {p}",
            XmlUrl = $"http://{HostOf(p)}/feed",
            OutletKey = $"paper-{p}",
            Evidence = "seen",
        });
        File.WriteAllText(Path.Combine(folder, "outlets.opml"), Opml.Write("Invented papers", outlines));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var day = Day;
        var (host, path) = (context.Request.Host.Host, context.Request.Path.Value ?? "/");
        if (!host.StartsWith("paper-", StringComparison.Ordinal) || path == "/robots.txt")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var paper = int.Parse(host.AsSpan(6, 2), CultureInfo.InvariantCulture);
        if (path == "/feed")
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"day-{day}\"");
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            await context.Response.WriteAsync(Feed(paper, day), context.RequestAborted);
        }
        else if (path.StartsWith("/a/", StringComparison.Ordinal))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            var item = new PressItem(paper, int.Parse(path.AsSpan(3), CultureInfo.InvariantCulture));
            await context.Response.WriteAsync(Page(item), context.RequestAborted);
        }
    }

    private static string Feed(int paper, int day)
    {
        var feed = new StringBuilder(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Paper {paper}</title><link>http://{HostOf(paper)}/</link><description>Invented</description>"
        );
        foreach (var item in ItemsUpTo(paper, day).TakeLast(Window).Reverse())
        {
            feed.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>{item.TitleOn(day)}</title><link>{item.Url}</link><guid>{item.Url}</guid><pubDate>{item.Published:R}</pubDate><description>{(item.NamesStory ? "About DeepSeek" : "About something else")} and the {Word(paper, item.Number, 5)}.</description></item>"
            );
        }

        return feed.Append("</channel></rss>").ToString();
    }

    private static string Page(PressItem item) =>
        $"""
            <!doctype html><html lang="en"><head><title>{item.TitleOn(0)}</title><meta property="og:type" content="article">
            <meta property="article:published_time" content="{item.Published:yyyy-MM-ddTHH:mm:ssZ}"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>{item.TitleOn(0)}</h1>{string.Concat(
                item.Paragraphs().Select(p => $"<p>{p}</p>")
            )}</article></body></html>
            """;
}
