using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Fetching;

namespace DeepSeekTracker.Web.Tests.Export;

public sealed class CsvFormatTests
{
    private const string Header =
        "id,url,canonical_url,final_url,title,subtitle,outlet,outlet_domain,outlet_type,outlet_country,feed_url,author,published_at,published_precision,published_source,published_confidence,date_conflict,modified_at,first_seen_at,fetched_at,language,word_count,text_state,extraction_method,topics,tags,relevance,copy_group,copy_role,copy_of,copy_overlap,independent,claims,outlinks_count,version_count,last_edit_at,last_edit_kind,text_sha256,note,kind,listed_on";

    [Fact]
    public void The_columns_are_those_that_other_programs_were_promised()
    {
        Assert.Equal(Header + ",excerpt\r\n", new CsvFormat(forSpreadsheets: false, withText: false).Head);
        Assert.Equal("\uFEFF" + Header + ",excerpt\r\n", new CsvFormat(forSpreadsheets: true, withText: false).Head);
        Assert.Equal(Header + ",text\r\n", new CsvFormat(forSpreadsheets: false, withText: true).Head);
    }

    [Theory]
    [InlineData(DatePrecision.Year, "2025")]
    [InlineData(DatePrecision.Month, "2025-01")]
    [InlineData(DatePrecision.Day, "2025-01-27")]
    [InlineData(DatePrecision.Minute, "2025-01-27T09:30Z")]
    [InlineData(DatePrecision.Second, "2025-01-27T09:30:15Z")]
    public void A_date_is_never_finer_than_it_is_known(DatePrecision precision, string expected)
    {
        var cells = Cells(
            Row("t") with
            {
                PublishedAt = new DateTimeOffset(2025, 1, 27, 9, 30, 15, TimeSpan.Zero),
                PublishedPrecision = precision,
            },
            forSpreadsheets: false
        );
        Assert.Equal(expected, cells[ArticleColumns.PublishedAt]);
    }

    [Fact]
    public void Every_hostile_cell_is_one_cell_and_itself_for_programs()
    {
        foreach (var input in Inputs())
        {
            Assert.Equal(input, Cells(Row(input), forSpreadsheets: false)[ArticleColumns.Title]);
        }
    }

    [Fact]
    public void No_cell_begins_like_a_formula_for_spreadsheets()
    {
        foreach (var input in Inputs())
        {
            var cell = Cells(Row(input), forSpreadsheets: true)[ArticleColumns.Title];
            Assert.Equal(input.Replace("'", "", StringComparison.Ordinal), cell.Replace("'", "", StringComparison.Ordinal));
            // Where the comma parts decimals, a spreadsheet cuts at semicolons.
            Assert.All(
                cell.Split(';'),
                part => Assert.False(part.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(part[0], StringComparison.Ordinal), part)
            );
        }
    }

    [Fact]
    public void What_was_defused_for_spreadsheets_comes_back_as_it_was()
    {
        // A cell that has an apostrophe of its own before such a sign cannot be told from a defused one.
        foreach (
            var input in Inputs()
                .Where(input => !input.StartsWith('\'') && !input.Contains(";'", StringComparison.Ordinal))
                .Select(input => input.Replace("\0", "", StringComparison.Ordinal).Trim())
                .Where(input => input.Length > 0)
        )
        {
            var format = new CsvFormat(forSpreadsheets: true, withText: false);
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(format.Head + format.Row(Row(input))));
            var row = Assert.Single(ArticleTable.ReadCsv(stream).OfType<TableRow.Facts>());
            Assert.Equal(input, row.Article.Title);
        }
    }

    private static IEnumerable<string> Inputs() =>
        HostileCase
            .Read("csv-formula.jsonl")
            .Concat(HostileCase.Read("naughty-strings.jsonl"))
            .Select(c => c.Input)
            .Concat(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "a,b", "a\"b", "a\r\nb", " a ", "a;=1", "＝1+1", ""]);

    private static Dictionary<string, string> Cells(ArticleExportRow row, bool forSpreadsheets)
    {
        var format = new CsvFormat(forSpreadsheets, withText: false);
        var rows = CsvText.Read(format.Head + format.Row(row));
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0].Count, rows[1].Count);
        return rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static ArticleExportRow Row(string title) =>
        new(
            Id: 1,
            Url: "https://a.example/1",
            CanonicalUrl: null,
            FinalUrl: null,
            Title: title,
            Subtitle: null,
            Outlet: "A",
            OutletDomain: null,
            OutletType: null,
            OutletCountry: null,
            FeedUrl: null,
            Author: null,
            PublishedAt: null,
            PublishedPrecision: DatePrecision.None,
            PublishedSource: null,
            PublishedTrust: 0,
            DateConflict: false,
            ModifiedAt: null,
            FirstSeenAt: DateTimeOffset.UnixEpoch,
            FetchedAt: null,
            Language: null,
            Kind: "article",
            ListedOn: null,
            WordCount: 0,
            TextState: TextState.Listed,
            ExtractionMethod: null,
            Topics: [],
            Tags: null,
            OnStory: true,
            TextSha256: null,
            Note: null,
            Text: null
        );
}
