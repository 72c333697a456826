using System.Text;
using CsCheck;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class ArticleTableTests
{
    private const string Address = "https://example.org/a";

    [Fact]
    public void Reads_every_column_of_our_own_export()
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ArticleColumns.Url] = Address,
            [ArticleColumns.CanonicalUrl] = "https://example.org/canonical",
            [ArticleColumns.FinalUrl] = "https://example.org/final",
            [ArticleColumns.Title] = "Chips, and \"cheap\" ones",
            [ArticleColumns.Subtitle] = "What it means",
            [ArticleColumns.Outlet] = "The Harbour Gazette",
            [ArticleColumns.OutletDomain] = "example.org",
            [ArticleColumns.OutletType] = "newspaper",
            [ArticleColumns.OutletCountry] = "GB",
            [ArticleColumns.FeedUrl] = "https://example.org/feed",
            [ArticleColumns.Author] = "Jane Doe",
            [ArticleColumns.PublishedAt] = "2025-01-27T09:30:15Z",
            [ArticleColumns.PublishedPrecision] = "second",
            [ArticleColumns.PublishedSource] = "JSON-LD datePublished",
            [ArticleColumns.PublishedConfidence] = "high",
            [ArticleColumns.DateConflict] = "true",
            [ArticleColumns.ModifiedAt] = "2025-01-28T10:00:00Z",
            [ArticleColumns.FirstSeenAt] = "2025-01-27T09:31:00.1234567Z",
            [ArticleColumns.FetchedAt] = "2025-01-27T09:32:00Z",
            [ArticleColumns.Language] = "en",
            [ArticleColumns.Kind] = "news",
            [ArticleColumns.TextState] = "ok",
            [ArticleColumns.ExtractionMethod] = "json-ld",
            [ArticleColumns.ListedOn] = "2025-01-29",
            [ArticleColumns.Tags] = "AI; chips",
            [ArticleColumns.Note] = "read twice",
            [ArticleColumns.Text] = "One.\n\nTwo.",
            [ArticleColumns.WordCount] = "2",
            [ArticleColumns.Topics] = "chips",
            [ArticleColumns.Relevance] = "off-story",
        };
        var csv =
            string.Join(",", ArticleColumns.All)
            + "\r\n"
            + string.Join(",", ArticleColumns.All.Select(column => Quote(row.GetValueOrDefault(column, ""))));

        var read = Csv(csv);

        var facts = Assert.IsType<TableRow.Facts>(Assert.Single(read)).Article;
        Assert.Equal(Address, facts.Url);
        Assert.Equal("https://example.org/canonical", facts.CanonicalUrl);
        Assert.Equal("https://example.org/final", facts.FinalUrl);
        Assert.Equal("Chips, and \"cheap\" ones", facts.Title);
        Assert.Equal("What it means", facts.Subtitle);
        Assert.Equal("The Harbour Gazette", facts.Outlet);
        Assert.Equal(("example.org", "newspaper", "GB"), (facts.OutletDomain, facts.OutletType, facts.OutletCountry));
        Assert.Equal("https://example.org/feed", facts.FeedUrl);
        Assert.Equal("Jane Doe", facts.Author);
        Assert.Equal(new DateTimeOffset(2025, 1, 27, 9, 30, 15, TimeSpan.Zero), facts.Published!.Earliest);
        Assert.Equal((DatePrecision.Second, ZoneBasis.Given), (facts.Published.Precision, facts.Published.Zone));
        Assert.Equal(("JSON-LD datePublished", "high"), (facts.PublishedSource, facts.PublishedConfidence));
        Assert.True(facts is { DateConflict: true, IsOffStory: true, NamesDomains: true });
        Assert.Equal(new DateTimeOffset(2025, 1, 28, 10, 0, 0, TimeSpan.Zero), facts.ModifiedAt!.Earliest);
        Assert.Equal(1234567, facts.FirstSeenAt!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.Equal(new DateTimeOffset(2025, 1, 27, 9, 32, 0, TimeSpan.Zero), facts.FetchedAt);
        Assert.Equal(
            ("en", "news", TextState.Ok, "json-ld"),
            (facts.Language, facts.Kind, facts.TextState, facts.ExtractionMethod)
        );
        Assert.Equal(new DateOnly(2025, 1, 29), facts.ListedOn);
        Assert.Equal(["AI", "chips"], facts.Tags);
        Assert.Equal(("read twice", "One.\n\nTwo."), (facts.Note, facts.Text));
    }

    [Theory]
    [InlineData("2025-01-27", DatePrecision.Day, "2025-01-27T00:00:00Z")]
    [InlineData("2025-01", DatePrecision.Month, "2025-01-01T00:00:00Z")]
    [InlineData("2025", DatePrecision.Year, "2025-01-01T00:00:00Z")]
    [InlineData("2025-01-27T09:30Z", DatePrecision.Minute, "2025-01-27T09:30:00Z")]
    [InlineData("2025-01-27T23:30:10-05:00", DatePrecision.Second, "2025-01-28T04:30:10Z")]
    [InlineData("2025-01-27 09:30:10 UTC", DatePrecision.Second, "2025-01-27T09:30:10Z")]
    [InlineData("2025/1/7", DatePrecision.Day, "2025-01-07T00:00:00Z")]
    [InlineData("20250127T093010Z", DatePrecision.Second, "2025-01-27T09:30:10Z")]
    [InlineData("Mon, 27 Jan 2025 09:30:10 GMT", DatePrecision.Second, "2025-01-27T09:30:10Z")]
    public void Reads_dates_at_the_precision_in_which_they_are_written(string text, DatePrecision precision, string utc)
    {
        var published = Facts($"url,published_at\n{Address},\"{text}\"\n").Published!;

        Assert.Equal(precision, published.Precision);
        Assert.Equal(utc, published.Earliest.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null));
        Assert.Equal(text, published.Raw);
    }

    [Fact]
    public void Says_once_that_times_without_a_zone_were_taken_as_UTC()
    {
        var rows = Csv($"url,date\n{Address},2025-01-27 09:00\n{Address}2,2025-01-27 10:00\n");

        Assert.Equal(2, rows.OfType<TableRow.Facts>().Count(row => row.Article.Published!.Zone == ZoneBasis.Assumed));
        Assert.Contains("UTC", Assert.Single(rows.OfType<TableRow.Notice>()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("27/01/2025")]
    [InlineData("31/31/2025")]
    [InlineData("01/02/2025")]
    [InlineData("2025-02-30")]
    [InlineData("2025-13")]
    [InlineData("1799-01-01")]
    [InlineData("yesterday")]
    [InlineData("2025-01-27T25:00Z")]
    [InlineData("2025-01-27T09:00+99:00")]
    public void A_wrong_date_costs_itself_only_and_is_told_with_row_column_and_value(string date)
    {
        var rows = Csv($"url,title,published_at\n{Address},One,{date}\n{Address}2,Two,\n");

        var taken = Assert.IsType<TableRow.Facts>(rows[0]);
        Assert.Equal((2, "One", null), (taken.Row, taken.Article.Title, taken.Article.Published));
        var message = Assert.IsType<TableRow.Notice>(rows[1]).Message;
        Assert.StartsWith($"Row 2, column 'published_at': '{date}' is no date", message, StringComparison.Ordinal);
        Assert.Contains("the rest of the row was taken. Write it as 2025-01-27", message, StringComparison.Ordinal);
        Assert.IsType<TableRow.Facts>(rows[2]);
    }

    [Theory]
    [InlineData("2025-01-27T23:00:00-05:00", "day", DatePrecision.Day, 27)]
    [InlineData("2025-01-27T09:30:00Z", "minute", DatePrecision.Minute, 27)]
    [InlineData("2025-01-27", "month", DatePrecision.Month, 1)]
    [InlineData("2025-01-27", "Year", DatePrecision.Year, 1)]
    public void A_coarser_precision_wins_and_keeps_the_day_that_the_text_names(
        string date,
        string word,
        DatePrecision precision,
        int day
    )
    {
        var published = Facts($"url,published_at,published_precision\n{Address},{date},{word}\n").Published!;

        Assert.Equal((precision, day), (published.Precision, published.Earliest.Day));
    }

    [Theory]
    [InlineData("2025-01", "day")]
    [InlineData("2025-01-27", "none")]
    [InlineData("2025-01-27", "roughly")]
    [InlineData("2025-01-27", "3")]
    public void A_precision_that_does_not_agree_leaves_the_date_unknown(string date, string word)
    {
        var rows = Csv($"url,published_at,published_precision\n{Address},{date},{word}\n");

        Assert.Null(Assert.IsType<TableRow.Facts>(rows[0]).Article.Published);
        Assert.Contains(
            "column 'published_precision'",
            Assert.IsType<TableRow.Notice>(rows[1]).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("modified_at", "2025-02-30")]
    [InlineData("first_seen_at", "2025-01-27")]
    [InlineData("fetched_at", "soon")]
    [InlineData("listed_on", "2025-01")]
    public void Other_wrong_dates_cost_themselves_only(string column, string value)
    {
        var rows = Csv($"url,{column}\n{Address},{value}\n");

        var facts = Assert.IsType<TableRow.Facts>(rows[0]).Article;
        Assert.Equal((null, null, null, null), (facts.ModifiedAt, facts.FirstSeenAt, facts.FetchedAt, facts.ListedOn));
        Assert.StartsWith(
            $"Row 2, column '{column}': '{value}'",
            Assert.IsType<TableRow.Notice>(rows[1]).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "is missing")]
    [InlineData("example.org/a", "no web address")]
    [InlineData("ftp://example.org/a", "no web address")]
    [InlineData("javascript:alert(1)", "no web address")]
    [InlineData("https://exa mple.org/", "no web address")]
    [InlineData("https://", "no web address")]
    public void A_missing_or_wrong_address_is_a_problem_of_its_row(string address, string what)
    {
        var rows = Csv($"url,title\n{address},One\n{Address},Two\n");

        Assert.Contains(what, Assert.IsType<TableRow.Problem>(rows[0]).Message, StringComparison.Ordinal);
        Assert.Equal("Two", Assert.IsType<TableRow.Facts>(rows[1]).Article.Title);
    }

    [Theory]
    [InlineData("date_conflict", "maybe")]
    [InlineData("text_state", "fine")]
    [InlineData("text_state", "1")]
    [InlineData("canonical_url", "/a")]
    public void Other_wrong_cells_are_problems_too(string column, string value)
    {
        var rows = Csv($"url,{column}\n{Address},{value}\n");

        Assert.Contains($"Column '{column}'", Assert.IsType<TableRow.Problem>(rows[0]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_other_programs_headings()
    {
        var facts = Facts(
            $"id,Link,Headline,Media Name,publish_date,lang,Authors,Keywords\n7,{Address},T,O,2025-01-27,de,A. B.,x;y\n"
        );

        Assert.Equal(("T", "O", "de", "A. B."), (facts.Title, facts.Outlet, facts.Language, facts.Author));
        Assert.Equal(DatePrecision.Day, facts.Published!.Precision);
        Assert.Equal(["x", "y"], facts.Tags);
    }

    [Fact]
    public void Our_own_name_wins_over_an_alias_and_unknown_columns_are_said_once()
    {
        var rows = Csv($"headline,title,url,mood,colour\nA,B,{Address},good,blue\nA,B,{Address}2,bad,red\n");

        var notice = Assert.Single(rows.OfType<TableRow.Notice>()).Message;
        Assert.Contains("'headline', 'mood', 'colour'", notice, StringComparison.Ordinal);
        Assert.All(rows.OfType<TableRow.Facts>(), row => Assert.Equal("B", row.Article.Title));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n", "empty")]
    [InlineData("title,outlet\nx,y\n", "'url'")]
    [InlineData("https://example.org/a,x\n", "address")]
    [InlineData("\"url,title\n", "never closed")]
    public void A_table_without_usable_headings_is_one_problem(string csv, string what)
    {
        Assert.Contains(what, Assert.IsType<TableRow.Problem>(Assert.Single(Csv(csv))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_too_many_cells_is_a_problem_and_a_short_row_is_not()
    {
        var rows = Csv($"url,title,note\n{Address},a,b,c\n{Address}\n{Address},a,b,\n");

        Assert.Contains("4 cells", Assert.IsType<TableRow.Problem>(rows[0]).Message, StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.IsType<TableRow.Facts>(row));
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'@deepseek said", "@deepseek said")]
    [InlineData("'-30-", "-30-")]
    [InlineData("'Twas", "'Twas")]
    [InlineData("\t+5 %", "+5 %")]
    public void The_profile_for_spreadsheets_comes_back_without_its_prefix(string cell, string title)
    {
        var bytes = Encoding.UTF8.GetBytes($"\uFEFFurl,title\n{Address},{cell}\n");

        var row = Assert.IsType<TableRow.Facts>(ArticleTable.ReadCsv(new MemoryStream(bytes)).Single());

        Assert.Equal(title, row.Article.Title);
    }

    [Fact]
    public void The_raw_profile_keeps_an_apostrophe()
    {
        var bytes = Encoding.UTF8.GetBytes($"url,title\n{Address},'@deepseek' is gone\n");

        var row = Assert.IsType<TableRow.Facts>(ArticleTable.ReadCsv(new MemoryStream(bytes)).Single());

        Assert.Equal("'@deepseek' is gone", row.Article.Title);
    }

    [Fact]
    public void Reads_windows_1252_and_utf_16()
    {
        var text = $"url,title\n{Address},“Café”\n";
        byte[] old =
        [
            .. text.Select(c =>
                c switch
                {
                    '“' => (byte)0x93,
                    '”' => (byte)0x94,
                    _ => (byte)c,
                }
            ),
        ];
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];

        foreach (var bytes in new[] { old, wide, Encoding.UTF8.GetBytes(text) })
        {
            var row = Assert.IsType<TableRow.Facts>(ArticleTable.ReadCsv(new MemoryStream(bytes)).Single());
            Assert.Equal("“Café”", row.Article.Title);
        }
    }

    [Theory]
    [InlineData("""{"url":"https://example.org/a","title":"A"}""")]
    [InlineData("""[{"url":"https://example.org/a","title":"A"}]""")]
    [InlineData("""{"count":1,"articles":[{"url":"https://example.org/a","title":"A"}]}""")]
    [InlineData("{\n  \"link\": \"https://example.org/a\",\n  \"headline\": \"A\"\n}\n")]
    [InlineData("\uFEFF [\n{\n\"url\": \"https://example.org/a\",\n\"title\": \"A\"\n}\n]\n")]
    [InlineData("""{"Url":"https://example.org/a","articleTitle":"A","tags":[]}""")]
    public void Reads_JSON_in_all_its_layouts(string json)
    {
        var facts = Assert.IsType<TableRow.Facts>(Assert.Single(Json(json))).Article;

        Assert.Equal((Address, "A"), (facts.Url, facts.Title));
    }

    [Fact]
    public void Reads_values_that_are_no_strings()
    {
        var json =
            """{"url":"https://example.org/a","tags":["a; b","c"],"date_conflict":false,"published_at":"2025-01-27","author":null,"id":3}""";

        var facts = Assert.IsType<TableRow.Facts>(Assert.Single(Json(json))).Article;

        Assert.Equal(["a; b", "c"], facts.Tags);
        Assert.False(facts.DateConflict);
        Assert.Null(facts.Author);
    }

    [Theory]
    [InlineData("{\"url\":\"https://example.org/1\"}\n{\"url\":\n{\"url\":\"https://example.org/3\"}\n")]
    [InlineData("{\"url\":\"https://example.org/1\"}\nnonsense\n{\"url\":\"https://example.org/3\"}\n")]
    [InlineData("{\"url\":\"https://example.org/1\"}\n[1]\n{\"url\":\"https://example.org/3\"}\n")]
    [InlineData("{\"url\":\"https://example.org/1\"}\n{\"url\":\"\\ud800\"}\n{\"url\":\"https://example.org/3\"}\n")]
    [InlineData("[{\"url\":\"https://example.org/1\"},\n{\"url\":\"x,\n{\"url\":\"https://example.org/3\"}]")]
    [InlineData("[{\"url\":\"https://example.org/1\"},\n{\"url\":{,\n{\"url\":\"https://example.org/3\"}]")]
    [InlineData("[{\"url\":\"https://example.org/1\"},7,{\"url\":\"https://example.org/3\"}]")]
    public void A_broken_JSON_row_costs_itself_only(string json)
    {
        var rows = Json(json);

        var addresses = string.Join(" ", rows.OfType<TableRow.Facts>().Select(row => row.Article.Url));
        Assert.Equal("https://example.org/1 https://example.org/3", addresses);
        Assert.Equal(2, Assert.Single(rows.OfType<TableRow.Problem>()).Row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("  \n ")]
    public void A_JSON_file_without_articles_is_a_problem(string json)
    {
        Assert.IsType<TableRow.Problem>(Assert.Single(Json(json)));
    }

    [Fact]
    public void Any_bytes_give_rows_and_never_throw()
    {
        Gen.Byte.Array[0, 300]
            .Sample(bytes =>
            {
                _ = ArticleTable.ReadCsv(new MemoryStream(bytes)).Count();
                _ = ArticleTable.ReadJson(new MemoryStream(bytes)).Count();
            });
        Gen.String[Gen.Char["{}[]\":,\\u1aé \n0"], 0, 80].Sample(text => _ = Json(text).Count);
        Gen.String[Gen.Char["url,date\n\"http:/x.123-"], 0, 80].Sample(text => _ = Csv("url,date,text_state\n" + text).Count);
    }

    [Theory]
    [InlineData("title", 1_000)]
    [InlineData("kind", 300)]
    [InlineData("outlet_country", 300)]
    public void A_cell_that_is_longer_than_any_of_its_kind_costs_its_row_and_says_so(string column, int most)
    {
        string Table(int length) => $"url,{column}\nhttps://a.example/1,{new string('x', length)}";

        Assert.IsType<TableRow.Facts>(Assert.Single(Csv(Table(most))));
        Assert.Contains($"column '{column}'", Problem(Csv(Table(most + 1))), StringComparison.OrdinalIgnoreCase);
    }

    private static string Problem(List<TableRow> rows) => Assert.IsType<TableRow.Problem>(Assert.Single(rows)).Message;

    private static List<TableRow> Csv(string text) => [.. ArticleTable.ReadCsv(new StringReader(text))];

    private static List<TableRow> Json(string text) => [.. ArticleTable.ReadJson(new StringReader(text))];

    private static ArticleFacts Facts(string csv) => Csv(csv).OfType<TableRow.Facts>().Single().Article;

    private static string Quote(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
