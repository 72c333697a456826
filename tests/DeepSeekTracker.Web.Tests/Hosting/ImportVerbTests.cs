using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class ImportVerbTests(ITestOutputHelper output) : IDisposable
{
    private const string Article = """
        Ink Post Staff

        DeepSeek has released a reasoning model called R1, and the company says that it was cheap to train. Researchers who tried it were surprised by its answers to long questions in mathematics.

        Nvidia's shares fell on Monday when traders asked how many chips the next models will need. Analysts said that the question will stay open for months, and that nobody knows the real cost yet.
        """;
    private readonly VerbRun _verbs = new();

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task Imports_a_text_and_says_what_it_inferred()
    {
        var answer = await _verbs.RunAsync("import", _verbs.Write("one.txt", Article), "--json");
        Assert.True(answer.Exit == 0, answer.Error);
        Assert.Equal(1, answer.Json.GetProperty("added").GetInt32());
        var item = answer.Json.GetProperty("items")[0];
        Assert.Contains(
            item.GetProperty("inferred").EnumerateArray(),
            fact => fact.GetString()!.StartsWith("Published: not known", StringComparison.Ordinal)
        );
        Assert.Equal(JsonValueKind.Null, (await _verbs.ArticlesAsync())[0].GetProperty("published_at").ValueKind);
    }

    [Fact]
    public async Task A_teaser_that_lends_the_title_its_words_stays_the_subtitle()
    {
        const string Teaser = "A small laboratory has trained a model for far less, and ports…";
        var text =
            $"Chips\nHarbour\nOpen Source\n{Teaser}\n{Article[(Article.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim()}";
        var answer = await _verbs.RunAsync("import", _verbs.Write("one.txt", text), "--json");
        Assert.True(answer.Exit == 0, answer.Error);
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal((Teaser, Teaser), (Text(article, "title"), Text(article, "subtitle")));
        Assert.Contains(
            answer.Json.GetProperty("items")[0].GetProperty("inferred").EnumerateArray(),
            fact => fact.GetString()!.StartsWith($"Subtitle: {Teaser}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Importing_twice_adds_nothing()
    {
        var file = _verbs.Write("one.txt", Article);
        await _verbs.RunAsync("import", file);
        var answer = await _verbs.RunAsync("import", file, "--json");
        Assert.Equal(
            (0, 0, 0),
            (answer.Exit, answer.Json.GetProperty("added").GetInt32(), answer.Json.GetProperty("updated").GetInt32())
        );
        Assert.Single(await _verbs.ArticlesAsync());
    }

    [Fact]
    public async Task A_stated_title_changes_the_title_alone()
    {
        var file = _verbs.Write("one.txt", Article);
        string[] facts = ["--outlet", "The Ink Post", "--title", "R1 is here", "--author", "A. Writer", "--language", "en"];
        await _verbs.RunAsync(["import", file, .. facts]);
        var answer = await _verbs.RunAsync("import", file, "--title", "R1 is here to stay");
        Assert.True(answer.Exit == 0, answer.Error);
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal(
            ("R1 is here to stay", "The Ink Post", "A. Writer", "en"),
            (Text(article, "title"), Text(article, "outlet"), Text(article, "author"), Text(article, "language"))
        );
    }

    [Fact]
    public async Task A_side_car_wins_and_is_no_article_of_its_own()
    {
        _verbs.Write("saved/one.txt", Article);
        _verbs.Write(
            "saved/one.json",
            """{"url": "https://ink.example/r1", "outlet": "The Ink Post", "title": "R1 is here", "author": "A. Writer", "published": "2025-01-28", "language": "en"}"""
        );
        var answer = await _verbs.RunAsync("import", _verbs.PathOf("saved"));
        Assert.True(answer.Exit == 0, answer.Error);
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal(
            ("https://ink.example/r1", "The Ink Post", "R1 is here", "A. Writer", "2025-01-28", "en"),
            (
                Text(article, "url"),
                Text(article, "outlet"),
                Text(article, "title"),
                Text(article, "author"),
                Text(article, "published_at"),
                Text(article, "language")
            )
        );
    }

    [Fact]
    public async Task A_side_car_that_is_named_beside_its_file_is_no_article_and_options_go_before_it()
    {
        var file = _verbs.Write("one.txt", Article);
        var beside = _verbs.Write("one.json", """{"url": "https://ink.example/r1", "outlet": "The Ink Post", "title": "R1"}""");
        var answer = await _verbs.RunAsync("import", beside, file, "--title", "R1 is here");
        Assert.True(answer.Exit == 0, answer.Error);
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal(
            ("https://ink.example/r1", "The Ink Post", "R1 is here"),
            (Text(article, "url"), Text(article, "outlet"), Text(article, "title"))
        );
    }

    [Fact]
    public async Task A_side_car_that_comes_later_joins_the_text_that_is_known()
    {
        var file = _verbs.Write("saved/one.txt", Article);
        await _verbs.RunAsync("import", file);
        _verbs.Write("saved/one.json", """{"url": "https://ink.example/r1", "outlet": "The Ink Post", "title": "R1 is here"}""");
        await _verbs.RunAsync("import", file);
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal(
            ("https://ink.example/r1", "The Ink Post", "R1 is here"),
            (Text(article, "url"), Text(article, "outlet"), Text(article, "title"))
        );
    }

    [Fact]
    public async Task Options_state_the_facts_of_one_file()
    {
        var file = _verbs.Write("one.txt", Article);
        await _verbs.RunAsync(
            "import",
            file,
            "--url",
            "https://ink.example/r1",
            "--outlet",
            "The Ink Post",
            "--published",
            "2025-01-28"
        );
        var article = Assert.Single(await _verbs.ArticlesAsync());
        Assert.Equal(
            ("https://ink.example/r1", "The Ink Post", "2025-01-28"),
            (Text(article, "url"), Text(article, "outlet"), Text(article, "published_at"))
        );
        var two = await _verbs.RunAsync("import", file, _verbs.Write("two.txt", Article + "\n\nMore."), "--outlet", "X");
        Assert.Equal(2, two.Exit);
        Assert.Contains("one file", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_are_named_and_the_rest_is_imported()
    {
        _verbs.Write("in/1-good.txt", Article);
        _verbs.Write("in/2-empty.txt", "");
        _verbs.Write(
            "in/3-binary.txt",
            [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, .. Enumerable.Range(0, 4000).Select(n => (byte)(n * 37))]
        );
        _verbs.Write("in/4-huge.txt", Encoding.ASCII.GetBytes(new string('a', 50 * 1024 * 1024)));
        _verbs.Write("in/5-date.txt", Article + "\n\nAnother ending.");
        _verbs.Write("in/5-date.json", """{"published": "the day after tomorrow"}""");
        _verbs.Write("in/6-broken.txt", Article + "\n\nA third ending.");
        _verbs.Write("in/6-broken.json", "{\"published\": ");
        _verbs.Write("in/7-table.csv", "title,author\r\nno addresses,me\r\n");
        _verbs.Write(
            "in/8-table.csv",
            "url,title,published_at\r\nhttps://a.example/1,Fine,2025-01-27\r\nno address,Bad,\r\nhttps://a.example/2,Bad date,soon\r\n"
        );
        var answer = await _verbs.RunAsync("import", _verbs.PathOf("in"), "--json");
        Assert.Equal(1, answer.Exit);
        foreach (var name in new[] { "2-empty.txt", "3-binary.txt", "4-huge.txt", "5-date.txt", "6-broken.txt" })
        {
            Assert.Contains(name, answer.Error, StringComparison.Ordinal);
        }

        output.WriteLine(answer.Error);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            [("https://a.example/1", "2025-01-27"), ("https://a.example/2", null)],
            (await _verbs.ArticlesAsync())
                .Where(a => Text(a, "url") is not null)
                .Select(a => (Text(a, "url"), Text(a, "published_at")))
                .Order()
        );
        Assert.Equal(3, (await _verbs.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task A_bad_row_is_told_with_the_name_of_its_table()
    {
        var answer = await _verbs.RunAsync("import", _verbs.Write("table.csv", "url,title\r\nno address,Bad\r\n"));
        Assert.Equal(2, answer.Exit);
        Assert.Contains("table.csv", answer.Error, StringComparison.Ordinal);
        Assert.Contains("2", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_a_wrong_line_gives_its_addresses_and_names_the_line()
    {
        var list = _verbs.Write("list.txt", "https://a.example/w1\nhttps://a.example/w2\nnot an address\n");
        var answer = await _verbs.RunAsync("import", list);
        Assert.Equal(1, answer.Exit);
        Assert.Contains("list.txt: Line 3: 'not an address' is no web address", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["https://a.example/w1", "https://a.example/w2"],
            (await _verbs.ArticlesAsync()).Select(a => Text(a, "url")).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("nothing")]
    public async Task A_file_of_an_unknown_kind_is_told_about(string name)
    {
        var answer = await _verbs.RunAsync("import", _verbs.Write(name, [0, 1, 2, 3, 0, 0, 0, 255]));
        Assert.Equal(2, answer.Exit);
        Assert.Contains(name, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_told_about()
    {
        var answer = await _verbs.RunAsync("import", _verbs.PathOf("nowhere"));
        Assert.Equal(2, answer.Exit);
        Assert.Contains("does not exist", answer.Error, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task The_five_seeds_come_in_as_their_truth_says_and_once()
    {
        var corpus = CorpusFolder.Path;
        var folder = Path.Combine(corpus, "seeds");
        var truths = File.ReadLines(Path.Combine(folder, "truth.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var files = truths.ConvertAll(truth => Path.Combine(folder, truth.GetProperty("file").GetString()!));
        var answer = await _verbs.RunAsync(["import", .. files, "--json"]);
        Assert.True(answer.Exit == 0, answer.Error);
        Assert.Equal(5, answer.Json.GetProperty("added").GetInt32());
        var again = await _verbs.RunAsync(["import", .. files, "--json"]);
        Assert.Equal((0, 0), (again.Json.GetProperty("added").GetInt32(), again.Json.GetProperty("updated").GetInt32()));
        var articles = await _verbs.ArticlesAsync(withText: true);
        Assert.Equal(5, articles.Count);
        foreach (var (truth, n) in truths.Select((truth, n) => (truth, n)))
        {
            var article = articles.Single(a => a.GetProperty("id").GetInt32() == n + 1);
            var expected = truth.GetProperty("importer_expected");
            Assert.Null(Text(article, "published_at"));
            Assert.Null(Text(article, "url"));
            Assert.Equal(Text(expected, "author")?.Split(" (")[0], Text(article, "author"));
            Assert.Equal(Text(expected, "outlet"), Text(article, "outlet"));
            Assert.Equal(Text(expected, "deck"), Text(article, "subtitle"));
            if (Text(expected, "title") is { } title)
            {
                Assert.Equal(title, Text(article, "title"));
            }

            if (expected.TryGetProperty("tags", out var tags))
            {
                Assert.Equal(
                    tags.EnumerateArray().Select(t => t.GetString()),
                    article.GetProperty("tags").EnumerateArray().Select(t => t.GetString())
                );
            }

            var lines = Text(article, "text")!.Split("\n\n");
            Assert.All(
                truth.GetProperty("boilerplate").EnumerateArray(),
                line => Assert.DoesNotContain(Text(line, "text"), lines)
            );
            Assert.Equal("ok", Text(article, "text_state"));
            Assert.NotEmpty(article.GetProperty("topics").EnumerateArray());
        }
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;
}
