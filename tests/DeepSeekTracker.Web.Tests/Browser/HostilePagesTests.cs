using System.Diagnostics;
using DeepSeekTracker.Web.Tests.Fetching;
using Xunit.Abstractions;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>
/// Nothing that came from outside ever runs on a page of ours, with the content policy and without it. With HOSTILE=all in
/// the environment every text of the corpus also names an article, an outlet and a feed; else each thirtieth does.
/// </summary>
public sealed class HostilePagesTests(ITestOutputHelper output)
{
    private const int Most = 20;

    /// <summary>Our own: one for each way that markup, addresses and attributes could be left.</summary>
    private static readonly string[] OwnTexts =
    [
        "<script>alert(1)</script>",
        "</title><script>alert(2)</script>",
        "</pre></div></main></body><img src=x onerror=alert(3)>",
        "\"><svg onload=alert(4)>",
        "' onmouseover='alert(5)' x='",
        "\" autofocus onfocus=alert(6) \"",
        "javascript:alert(7)",
        "JaVaScRiPt:alert(8)//https://a.example/",
        "\u0001javascript:alert(9)",
        "data:text/html,<script>alert(10)</script>",
        "vbscript:msgbox(11)",
        "https://a.example/\"onclick=alert(12)//",
        "https://a.example/?<script>alert(13)</script>",
        "//third-party.example/x.js",
        "<iframe srcdoc='<script>parent.alert(14)</script>'></iframe>",
        "<base href=https://third-party.example/>",
        "<meta http-equiv=refresh content='0;url=https://third-party.example/'>",
        "<link rel=stylesheet href=https://third-party.example/x.css>",
        "<style>*{background:url(https://third-party.example/x)}</style>",
        "<form action=https://third-party.example/><button>x</button></form>",
        "<math><mtext></p><a href='javascript:alert(15)'>x</a></mtext></math>",
        "<!--><img src=x onerror=alert(16)>-->",
        "<![CDATA[<img src=x onerror=alert(17)>]]>",
        "&lt;script&gt;alert(18)&lt;/script&gt;",
        "@(alert(19)) {{constructor.constructor('alert(20)')()}}",
        "</summary></details><details open ontoggle=alert(21)>",
        "<template><script>alert(22)</script></template>",
        "+ADw-script+AD4-alert(23)+ADw-/script+AD4-",
        "\u202E<b>reversed</b>",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Texts_of_our_own_stay_texts(bool withPolicy)
    {
        await using var app = await StartAsync();
        var pages = await HostilePress.FillAsync(app, OwnTexts);
        await HostilePress.NameAsync(app, OwnTexts);

        Assert.Empty((await LookAsync(app, pages, withPolicy)).Faults);
    }

    [CorpusFact]
    public async Task No_text_of_the_corpus_runs_leads_away_or_leaves_its_box()
    {
        var texts = new[] { "xss.jsonl", "svg.jsonl", "naughty-strings.jsonl" }
            .SelectMany(HostileCase.Read)
            .Select(found => found.Input)
            .Distinct()
            .ToList();
        var every = Environment.GetEnvironmentVariable("HOSTILE") == "all" ? 1 : 30;
        var named = texts.Where((_, at) => at % every == 0).ToList();
        var watch = Stopwatch.StartNew();
        await using var app = await StartAsync();
        var pages = await HostilePress.FillAsync(app, texts);
        await HostilePress.NameAsync(app, named);
        var prepared = watch.Elapsed;

        var looks = await Task.WhenAll(
            LookAsync(app, pages, withPolicy: false),
            LookAsync(app, pages.Where((_, at) => at % every == 0), withPolicy: true)
        );

        output.WriteLine(
            $"{texts.Count} texts, {named.Count} of them as names too; {looks[0].Pages} pages without the policy and {looks[1].Pages} with it; prepared in {prepared.TotalSeconds:0} s, all in {watch.Elapsed.TotalSeconds:0} s"
        );
        Assert.Empty(looks.SelectMany(look => look.Faults));
    }

    [Fact]
    public async Task The_guard_notices_what_is_not_ours()
    {
        var cases = new (string Html, string Expected)[]
        {
            ("<main id=main><img src=x onerror=alert(1)></main>", "alert(1)"),
            ("<main id=main><a href='javascript:document.title=1'>x</a></main>", "href=javascript:"),
            ("<main id=main><p onmouseover='x=1'>x</p></main>", "compiled a script"),
            ("<main id=main><script>x=1</script></main>", "compiled a script"),
            ("<main id=main><img src='https://third-party.example/x'></main>", "asked for https://third-party.example/x"),
            ("<main id=main><a href='javascript:window.open()'>x</a></main>", "open()"),
            ("<main id=main></main></div><footer></footer>", "the page consists of"),
            ("<main id=main><p>other</p></main>", "not shown as it is: text"),
        };
        await using var app = await StartAsync();
        foreach (var (html, expected) in cases)
        {
            await using var guard = await PageGuard.OpenAsync(app, withPolicy: false);
            await guard.ShowInsteadAsync("/about", $"<!doctype html><body>{html}");

            var faults = await guard.FaultsAsync("/about", ["text"]);

            Assert.True(
                faults.Any(fault => fault.Contains(expected, StringComparison.Ordinal)),
                $"{html}: {string.Join('\n', faults)}"
            );
        }
    }

    private static async Task<BrowserApp> StartAsync()
    {
        var app = new BrowserApp();
        app.LeaveOutRecord();
        await app.InitializeAsync();
        return app;
    }

    private static async Task<(int Pages, IReadOnlyList<string> Faults)> LookAsync(
        BrowserApp app,
        IEnumerable<HostilePage> pages,
        bool withPolicy
    )
    {
        await using var guard = await PageGuard.OpenAsync(app, withPolicy);
        var (seen, faults) = (0, new List<string>());
        foreach (var page in pages)
        {
            seen++;
            faults.AddRange(await guard.FaultsAsync(page.Path, page.Texts));
        }

        foreach (var list in new[] { "/", "/topics/markets", "/status", "/articles", "/outlets?sort=type", "/feeds" })
        {
            for (string? next = list; next is not null && faults.Count < Most; next = await guard.NextAsync())
            {
                seen++;
                faults.AddRange(await guard.FaultsAsync(next, []));
            }
        }

        return (seen, [.. faults.Take(Most)]);
    }
}
