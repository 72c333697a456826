using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Fetching;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class DateTrustTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("given with the file", DateTrust.Person)]
    [InlineData("imported table", DateTrust.Person)]
    [InlineData("JSON-LD datePublished", 90)]
    [InlineData("meta article:published_time", 80)]
    [InlineData("microdata datePublished", 80)]
    [InlineData("feed", 70)]
    [InlineData("front matter", 70)]
    [InlineData("time element", 60)]
    [InlineData("address", 40)]
    [InlineData("listed by a search", 30)]
    [InlineData("cited in a report", 30)]
    [InlineData("something else", DateTrust.Record)]
    [InlineData(null, DateTrust.Record)]
    public void Ranks_the_origins(string? origin, int trust) => Assert.Equal(trust, DateTrust.Of(origin));

    [Fact]
    public void An_inferred_date_ranks_last() =>
        Assert.Equal(DateTrust.Inferred, DateTrust.Of("JSON-LD dateModified", inferred: true));

    [Fact]
    public void A_better_origin_replaces_a_worse_one_in_any_order()
    {
        var first = Offered(("2025-01-27", 40), ("2025-01-28", 90));
        var second = Offered(("2025-01-28", 90), ("2025-01-27", 40));
        Assert.Equal(new DateOnly(2025, 1, 28), first.PublishedDay);
        Assert.Equal((first.PublishedAt, first.PublishedTrust), (second.PublishedAt, second.PublishedTrust));
    }

    [Fact]
    public void Among_equals_the_first_stays() =>
        Assert.Equal(new DateOnly(2025, 1, 27), Offered(("2025-01-27", 70), ("2025-01-28", 70)).PublishedDay);

    [Fact]
    public void A_finer_reading_of_the_same_day_is_taken_from_an_equal()
    {
        var article = Offered(("2025-01-27", 70), ("2025-01-27T09:30:00Z", 70));
        Assert.Equal(DatePrecision.Second, article.PublishedPrecision);
        Assert.False(article.DateConflict);
    }

    [Fact]
    public void A_finer_reading_never_moves_a_better_date_to_another_day()
    {
        var article = Offered(("2025-01-27", DateTrust.Person), ("2025-01-28T20:00:00Z", DateTrust.Feed));
        Assert.Equal(
            (new DateOnly(2025, 1, 27), DatePrecision.Day, DateTrust.Person),
            (article.PublishedDay, article.PublishedPrecision, article.PublishedTrust)
        );
    }

    [Fact]
    public void A_better_date_stays_as_good_when_its_hour_becomes_known()
    {
        var article = Offered(("2025-01-27", DateTrust.Person), ("2025-01-27T09:30:00Z", DateTrust.Feed), ("2025-01-29", 90));
        Assert.Equal(
            (new DateOnly(2025, 1, 27), DatePrecision.Second, DateTrust.Person),
            (article.PublishedDay, article.PublishedPrecision, article.PublishedTrust)
        );
    }

    [Theory]
    [InlineData("2025-01-20", 70, "2025-01-28", 90, true)]
    [InlineData("2025-01-20", 70, "2025-01-28", 20, false)]
    [InlineData("2025-01-27T01:00:00Z", 70, "2025-01-27T23:00:00Z", 90, false)]
    [InlineData("2025-01-27T01:00:00Z", 70, "2025-01-29T23:00:00Z", 90, true)]
    [InlineData("2025-01", 70, "2025-01-29T23:00:00Z", 90, false)]
    [InlineData("2025-01-30", DateTrust.Record, "2025-01-28T10:00:00Z", 80, true)]
    [InlineData("2025-01-28", DateTrust.Record, "2025-01-29T23:00:00Z", 80, false)]
    public void Two_serious_dates_that_differ_are_a_conflict(string one, int trust, string other, int otherTrust, bool conflict)
    {
        Assert.Equal(conflict, Offered((one, trust), (other, otherTrust)).DateConflict);
        Assert.Equal(conflict, Offered((other, otherTrust), (one, trust)).DateConflict);
    }

    [Theory]
    [InlineData("2025-01-30")]
    [InlineData("2025-01-28")]
    [InlineData("2025-01-26")]
    public void A_person_s_later_word_is_a_correction_and_no_conflict(string later)
    {
        var article = Offered(("2025-01-27", DateTrust.Person), (later, DateTrust.Person));
        Assert.Equal((later, false), (article.PublishedRaw, article.DateConflict));
    }

    [Fact]
    public void A_person_s_day_said_again_leaves_the_hour_that_became_known()
    {
        var article = Offered(
            ("2025-01-27", DateTrust.Person),
            ("2025-01-27T09:30:00Z", DateTrust.Feed),
            ("2025-01-27", DateTrust.Person)
        );
        Assert.Equal((DatePrecision.Second, "2025-01-27T09:30:00Z"), (article.PublishedPrecision, article.PublishedRaw));
    }

    [Theory]
    [InlineData(DateTrust.Person, DateTrust.Person)]
    [InlineData(90, DateTrust.Feed)]
    public void A_vaguer_date_takes_no_hour_away_in_any_order(int trust, int least)
    {
        var orders = new[]
        {
            Offered(("2025-01-27T10:00:00Z", DateTrust.Feed), ("2025-01-27", trust)),
            Offered(("2025-01-27", trust), ("2025-01-27T10:00:00Z", DateTrust.Feed)),
        };
        Assert.All(
            orders,
            article =>
            {
                Assert.Equal(
                    (DatePrecision.Second, "2025-01-27T10:00:00Z", false),
                    (article.PublishedPrecision, article.PublishedRaw, article.DateConflict)
                );
                Assert.InRange(article.PublishedTrust, least, trust);
            }
        );
    }

    [Fact]
    public void An_hour_that_nobody_stated_gives_way_to_a_stated_day()
    {
        var article = Offered(("2025-01-27T10:00:00Z", DateTrust.Inferred), ("2025-01-27", DateTrust.Person));
        Assert.Equal(
            (DatePrecision.Day, "2025-01-27", DateTrust.Person),
            (article.PublishedPrecision, article.PublishedRaw, article.PublishedTrust)
        );
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-25", true)]
    public void A_correction_is_compared_with_what_others_said_and_not_with_the_former_word(string later, bool conflict)
    {
        var article = Offered(("2025-01-30", DateTrust.Person), ("2025-01-28", 80));
        var page = FormerDates.Of(new ArticleDate(IsoDateOf("2025-01-28"), "meta article:published_time", 80), conflict: false);
        DateTrust.Offer(article, new ArticleDate(IsoDateOf(later), "imported table", DateTrust.Person), Now, [page]);
        Assert.Equal((later, conflict), (article.PublishedRaw, article.DateConflict));
    }

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2025-03-03")]
    [InlineData("2031-01-01")]
    public void Nonsense_is_no_date(string text)
    {
        var article = Offered((text, 100));
        Assert.Null(article.PublishedAt);
        Assert.Equal(DatePrecision.None, article.PublishedPrecision);
    }

    [Theory]
    [InlineData(DateTrust.Feed, false)]
    [InlineData(DateTrust.Person, true)]
    public void Only_a_person_may_say_that_a_piece_is_younger_than_its_first_sight(int trust, bool isTaken)
    {
        var article = new Article
        {
            Key = "a.example/1",
            Via = "feed",
            FirstSeenAt = Now.AddDays(-10),
        };
        DateTrust.Offer(
            article,
            new ArticleDate(IsoDateOf(Now.AddDays(-5).ToString("yyyy-MM-dd", null)), "somewhere", trust),
            Now
        );
        Assert.Equal(isTaken, article.PublishedAt is not null);
    }

    [CorpusFact]
    public void Any_hostile_date_is_a_possible_date_or_none()
    {
        var cases = HostileCase.Read("dates.jsonl");
        Assert.NotEmpty(cases);
        foreach (var hostile in cases)
        {
            var article = new Article
            {
                Key = "a.example/1",
                Via = "feed",
                FirstSeenAt = Now,
            };
            if (DateText.Read(hostile.Input) is not { } date)
            {
                continue;
            }

            Assert.NotEmpty(date.Raw);
            DateTrust.Offer(article, new ArticleDate(date, "feed", DateTrust.Feed), Now);
            Assert.True(article.PublishedAt is null || article.PublishedAt <= Now.AddDays(1), hostile.Input);
        }
    }

    [Fact]
    public void A_month_is_on_no_day() => Assert.Null(Offered(("2025-01", 90)).PublishedDay);

    private static Article Offered(params (string Text, int Trust)[] dates)
    {
        var article = new Article
        {
            Key = "a.example/1",
            Via = "feed",
            FirstSeenAt = Now,
        };
        foreach (var (text, trust) in dates)
        {
            DateTrust.Offer(article, new ArticleDate(IsoDateOf(text), "somewhere", trust), Now);
        }

        return article;
    }

    private static DateReading IsoDateOf(string text)
    {
        var (precision, full) = text.Length switch
        {
            7 => (DatePrecision.Month, text + "-01T00:00:00Z"),
            10 => (DatePrecision.Day, text + "T00:00:00Z"),
            _ => (DatePrecision.Second, text),
        };
        return new DateReading(DateTimeOffset.Parse(full, CultureInfo.InvariantCulture), precision, ZoneBasis.Given, text);
    }
}
