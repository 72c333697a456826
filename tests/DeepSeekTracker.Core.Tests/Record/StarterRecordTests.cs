using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Tests.Record;

public partial class StarterRecordTests
{
    private static readonly List<Dictionary<string, string>> Rows = ShippedFiles.Read("record.csv");
    private static readonly List<Dictionary<string, string>> LeftOut = ShippedFiles.Read("left-out.csv");
    private static readonly Dictionary<string, Dictionary<string, string>> Outlets = ShippedFiles
        .Read("outlets.csv")
        .ToDictionary(o => o["name"], StringComparer.Ordinal);

    private static string KeyOf(string address)
    {
        Assert.True(ArticleUrl.TryParse(address, out var url, out var problem), $"{address}: {problem}");
        return url!.Key;
    }

    [Theory]
    [InlineData("record.csv")]
    [InlineData("outlets.csv")]
    [InlineData("left-out.csv")]
    [InlineData("events.csv")]
    [InlineData("outlets.opml")]
    public void Is_plain_utf8_with_line_feeds(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(ShippedFiles.Story, name));

        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public void Holds_enough_titled_articles_outlets_and_languages()
    {
        var titled = Rows.Where(r => r["title"].Length > 0).ToList();

        Assert.InRange(titled.Count, 1_250, int.MaxValue);
        Assert.InRange(titled.DistinctBy(r => r["outlet"], StringComparer.Ordinal).Count(), 320, int.MaxValue);
        Assert.InRange(
            titled.Where(r => r["language"].Length > 0).DistinctBy(r => r["language"], StringComparer.Ordinal).Count(),
            20,
            int.MaxValue
        );
    }

    [Fact]
    public void Names_each_article_once_at_the_address_to_open()
    {
        Assert.Equal(Rows.Count, Rows.Select(r => KeyOf(r["url"])).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            Rows,
            r =>
            {
                Assert.True(ArticleUrl.TryParse(r["url"], out var url, out _));
                Assert.Equal(url!.Normal, r["url"]);
            }
        );
    }

    [Fact]
    public void Tells_of_each_outlet_what_the_outlets_file_tells() =>
        Assert.All(
            Rows,
            r =>
            {
                var outlet = Assert.Contains(r["outlet"], (IReadOnlyDictionary<string, Dictionary<string, string>>)Outlets);
                Assert.Equal(
                    (outlet["domain"], outlet["type"], outlet["country"]),
                    (r["outlet_domain"], r["outlet_type"], r["outlet_country"])
                );
            }
        );

    [Fact]
    public void Gives_dates_at_the_precision_that_is_known()
    {
        var forms = new Dictionary<string, Regex>(StringComparer.Ordinal)
        {
            [""] = Nothing(),
            ["year"] = Year(),
            ["month"] = Month(),
            ["day"] = Day(),
            ["second"] = Second(),
        };

        Assert.All(
            Rows,
            r =>
            {
                Assert.Matches(forms[r["published_precision"]], r["published_at"]);
                Assert.Equal(r["published_at"].Length == 0, r["published_source"].Length == 0);
                Assert.Matches(r["listed_on"].Length == 0 ? Nothing() : Day(), r["listed_on"]);
            }
        );
    }

    [Fact]
    public void Has_clean_titles() =>
        Assert.All(
            Rows,
            r =>
            {
                Assert.DoesNotMatch(Unclean(), r["title"]);
                Assert.False(r["title"].EndsWith(" | " + r["outlet"], StringComparison.OrdinalIgnoreCase), r["title"]);
                Assert.False(r["title"].EndsWith(" - " + r["outlet"], StringComparison.OrdinalIgnoreCase), r["title"]);
            }
        );

    [Fact]
    public void Has_authors_without_addresses() => Assert.All(Rows, r => Assert.DoesNotMatch(Address(), r["author"]));

    [Fact]
    public void Has_no_note_on_a_title_that_is_not_there() =>
        Assert.All(
            Rows.Where(r => r["title"].Length == 0),
            r => Assert.DoesNotContain("title as", r["note"], StringComparison.Ordinal)
        );

    [Fact]
    public void Says_of_each_address_left_out_why_and_where_it_went()
    {
        var kept = Rows.Select(r => r["url"]).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            LeftOut,
            l =>
            {
                Assert.NotEmpty(l["reason"]);
                Assert.True(l["kept_as"].Length == 0 || kept.Contains(l["kept_as"]), l["kept_as"]);
                Assert.DoesNotContain(l["url"], kept);
                Assert.True(Outlets.ContainsKey(l["outlet"]), l["outlet"]);
            }
        );
    }

    [Fact]
    public void Tells_51_events_with_sources_that_the_record_holds()
    {
        var events = ShippedFiles.Read("events.csv");
        var known = Rows.Select(r => r["url"])
            .Concat(LeftOut.Select(l => l["url"]))
            .Select(KeyOf)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(51, events.Count);
        Assert.All(
            events,
            e =>
            {
                Assert.All(e["date"].Split('/'), end => Assert.Matches(e["precision"] is "month" ? Month() : Day(), end));
                Assert.NotEmpty(e["name"]);
                Assert.All(
                    e["sources"].Split(" ; "),
                    source =>
                    {
                        var parts = source.Split('|');
                        Assert.True(Outlets.ContainsKey(parts[0]), parts[0]);
                        Assert.Contains(KeyOf(parts[1]), known);
                    }
                );
            }
        );
    }

    [GeneratedRegex(@"\A\z")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\A20\d\d\z")]
    private static partial Regex Year();

    [GeneratedRegex(@"\A20\d\d-\d\d\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"\A20\d\d-\d\d-\d\d\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"\A20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\z")]
    private static partial Regex Second();

    [GeneratedRegex(
        @"\A\s|\s\z|\s\s|[\u0000-\u001f\u00a0\u200b\ufeff\ufffd]|\\[\[\]*_`#]|&(amp|quot|lt|gt|nbsp|#\d+);|\AAre you a robot"
    )]
    private static partial Regex Unclean();

    [GeneratedRegex(@"\w\.\w+\.\w|://|\|")]
    private static partial Regex Address();
}
