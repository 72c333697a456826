using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Fetching;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Searching for words finds what a reader means and never fails.</summary>
public sealed class WordsTests : IAsyncLifetime
{
    private const string Table = """
        url,title
        https://a.example/1,DeepSeek-R1 cost $5.6M to train
        https://a.example/2,DeepSeek R1 beats GPT-4o and o1
        https://a.example/3,"It ran on 2,048 chips"
        https://a.example/4,英伟达股价下跌
        https://a.example/5,Café owners ask ChatGPT
        https://a.example/6,R1: what an o11y team makes of DeepSeek
        https://a.example/7,"Un modèle à 5,6 millions de dollars"
        https://a.example/8,"Un million de jetons pour 5,6 dollars"
        https://a.example/9,Asking gpt4o in 7 ways
        https://a.example/x/10,The £5.6 m bet
        """;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public async Task InitializeAsync()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Table.ReplaceLineEndings("\r\n")));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("table.csv", stream), CancellationToken.None);
        Assert.Equal(10, report.Added);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("$5.6M", "1,7,10")]
    [InlineData("$5.6 million", "1,7,10")]
    [InlineData("title:(\"5.6 million\" OR café)", "1,5,7,10")]
    [InlineData("-$5.6M cost", "")]
    [InlineData("deepseek-r1", "1,2")]
    [InlineData("DeepSeek R1", "1,2,6")]
    [InlineData("\"deepseek r1\"", "1,2")]
    [InlineData("GPT-4o", "2,9")]
    [InlineData("gpt4o", "2,9")]
    [InlineData("title:gpt4o -5.6", "2,9")]
    [InlineData("\"gpt4o\"", "9")]
    [InlineData("\"gpt 4o\"", "2")]
    [InlineData("$5.6 M", "1,7,10")]
    [InlineData("5.6 m", "1,7,10")]
    [InlineData("\"5.6 m\"", "1,7,10")]
    [InlineData("a 5", "")]
    [InlineData("chip", "")]
    [InlineData("chips", "3")]
    [InlineData("o1", "2")]
    [InlineData("2,048", "3")]
    [InlineData("英伟达", "4")]
    [InlineData("达英", "")]
    [InlineData("cafe", "5")]
    [InlineData("CAFÉ", "5")]
    [InlineData("deepseek -o1", "1,6")]
    [InlineData("chat*", "5")]
    [InlineData("5.6", "1,7,8,10")]
    [InlineData("5", "")]
    [InlineData("5.6 million", "1,7,10")]
    [InlineData("million 5.6", "1,8")]
    [InlineData("2048", "3")]
    [InlineData("title:cost", "1")]
    [InlineData("body:cost", "")]
    [InlineData("-deepseek", "3,4,5,7,8,9,10")]
    [InlineData("chips OR café", "3,5")]
    [InlineData("deepseek (gpt-4o OR cost)", "1,2")]
    [InlineData("-(gpt-4o OR cost) deepseek", "6")]
    [InlineData("url:example/4", "4")]
    [InlineData("domain:a.example -deepseek", "3,4,5,7,8,9,10")]
    [InlineData("outlet:nowhere", "")]
    [InlineData("date:2025", "")]
    [InlineData("is:undated café", "5")]
    [InlineData("state:listed o1", "2")]
    [InlineData("words:>1", "")]
    [InlineData("words:<1 o1", "2")]
    [InlineData("seen:1990..2100 o1", "2")]
    [InlineData("!!!", "")]
    [InlineData("deepseek !!!", "1,2,6")]
    public async Task Finds_what_a_reader_means(string words, string expected)
    {
        var found = new List<string>();
        await foreach (
            var row in _app.Get<ArticleQueries>()
                .StreamAsync(ArticleFilter.Everything with { Words = words }, withText: false, CancellationToken.None)
        )
        {
            found.Add(row.Url![(row.Url!.LastIndexOf('/') + 1)..]);
        }

        Assert.Equal(
            expected,
            string.Join(',', found.OrderBy(number => number.Length).ThenBy(number => number, StringComparer.Ordinal))
        );
    }

    [Theory]
    [InlineData("query.jsonl")]
    [InlineData("naughty-strings.jsonl")]
    [InlineData("xss.jsonl")]
    public async Task No_hostile_input_fails(string file)
    {
        var articles = _app.Get<ArticleQueries>();
        foreach (
            var input in HostileCase
                .Read(file)
                .Select(c => c.Input)
                .Where((_, at) => file != "xss.jsonl" || at % 20 == 0)
                .Concat([
                    "\ud800",
                    "a\0b",
                    "\"",
                    "-",
                    "*",
                    "-\"",
                    "a\"b\"c",
                    "NEAR(",
                    "title:x",
                    "^a",
                    new string('"', 500),
                    new string('a', 9000),
                    string.Join(' ', Enumerable.Repeat("x", 4000)),
                ])
        )
        {
            await articles.CountAsync(ArticleFilter.Everything with { Words = input }, CancellationToken.None);
        }
    }

    [Fact]
    public async Task No_hostile_address_of_a_list_fails()
    {
        var client = _app.CreateClient();
        foreach (var input in HostileCase.Read("query.jsonl").Select(c => c.Input).Concat(["a\0b", "\"", new string('x', 3000)]))
        {
            foreach (
                var path in new[]
                {
                    $"/articles/export.csv?q={Uri.EscapeDataString(input)}",
                    $"/articles/export.json?outlet={Uri.EscapeDataString(input)}&topic={Uri.EscapeDataString(input)}&lang={Uri.EscapeDataString(input)}&from={Uri.EscapeDataString(input)}",
                }
            )
            {
                var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                Assert.True((int)answer.StatusCode is 200 or 400, $"{(int)answer.StatusCode} {path}");
            }
        }
    }
}
