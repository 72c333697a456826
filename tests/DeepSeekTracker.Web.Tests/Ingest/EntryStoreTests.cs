using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>An item is the same item whatever its feed does to it.</summary>
public sealed class EntryStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ClockedApp _app = new(
        new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero),
        [("paper", "https://paper.example/feed")],
        "key,name,domain\npaper,Paper,paper.example\nother,Other,other.example\n"
    );

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Twenty_items_stay_twenty_when_every_identifier_changes() =>
        await TwentyStayAsync(n => Item(n), n => Item(n) with { Guid = $"changed-{n}" });

    [Fact]
    public async Task Twenty_items_stay_twenty_when_every_tracking_parameter_changes() =>
        await TwentyStayAsync(
            n => Item(n) with { Link = $"https://paper.example/{n}?utm_source=rss&utm_term={n}" },
            n => Item(n) with { Link = $"https://paper.example/{n}?utm_campaign=x&at_medium=RSS", Guid = null }
        );

    [Fact]
    public async Task Twenty_items_stay_twenty_when_the_scheme_and_www_change() =>
        await TwentyStayAsync(
            n => Item(n),
            n => Item(n) with { Link = $"http://www.paper.example/{n}/", Guid = $"http://www.paper.example/{n}/" }
        );

    [Fact]
    public async Task Twenty_items_stay_twenty_when_all_carry_one_identifier() =>
        await TwentyStayAsync(n => Item(n) with { Guid = "one for all" }, n => Item(n) with { Guid = "another for all" });

    [Fact]
    public async Task Twenty_items_stay_twenty_when_the_dates_and_summaries_change() =>
        await TwentyStayAsync(
            n => Item(n),
            n => Item(n) with { Published = Day(2025, 2, 1), Summary = "Another summary of DeepSeek." }
        );

    [Fact]
    public async Task Twenty_items_stay_twenty_when_identifier_and_address_change_at_once() =>
        await TwentyStayAsync(
            n => Item(n) with { Link = $"https://paper.example/{n}?sid=1{n}" },
            n => Item(n) with { Link = $"https://paper.example/{n}?sid=2{n}", Guid = $"changed-{n}" }
        );

    [Fact]
    public async Task Two_items_of_one_title_date_and_summary_that_stand_side_by_side_are_two()
    {
        Entry[] twins = [Item(1), Item(2) with { Title = Item(1).Title }];
        await PutAsync(twins);
        await PutAsync(twins[0] with { Link = "https://paper.example/3", Guid = "3" }, twins[1]);
        Assert.Equal((3, 3), await CountsAsync());
    }

    [Fact]
    public async Task What_a_feed_calls_language_and_source_is_stored_at_no_length_it_likes()
    {
        var book = new string('x', 100_000);
        await PutAsync(Item(1) with { Link = "https://unknown.example/1", Language = book, SourceTitle = book });
        await using var db = await _app.OpenAsync();
        var article = await db.Articles.Include(a => a.Outlet).SingleAsync();
        Assert.Null(article.Language);
        Assert.Equal(OutletBook.LongestName, article.Outlet!.Name.Length);
    }

    [Fact]
    public async Task Amounts_are_read_in_the_language_that_the_feed_states()
    {
        await PutAsync(Item(1) with { Title = "DeepSeek: Nvidia 0,6 billion USD", Language = "de" });
        await using var db = await _app.OpenAsync();
        Assert.Equal(600e9, (await db.ArticleMentions.SingleAsync()).Low);
    }

    [Fact]
    public async Task The_same_words_on_another_site_are_another_item()
    {
        await PutAsync(Item(1));
        await PutAsync(Item(1) with { Link = "https://other.example/1", Guid = "changed" });
        Assert.Equal((2, 2), await CountsAsync());
    }

    [Fact]
    public async Task A_title_alone_makes_no_two_items_one()
    {
        var briefing = Item(1) with { Title = "DeepSeek briefing", Summary = "Read more", Published = null };
        await PutAsync(briefing);
        await PutAsync(briefing with { Link = "https://paper.example/2", Guid = "2" });
        Assert.Equal((2, 2), await CountsAsync());
    }

    [Fact]
    public async Task Items_without_identifier_and_address_come_once()
    {
        var items = Enumerable.Range(1, 3).Select(n => Item(n) with { Guid = null, Link = null }).ToArray();
        await PutAsync(items);
        await PutAsync(items);
        Assert.Equal((3, 0), await CountsAsync());
    }

    [Fact]
    public async Task Ten_stories_under_one_identifier_stay_ten_over_many_parts()
    {
        var items = Enumerable.Range(1, 450).Select(n => Item(n) with { Guid = "same" }).ToArray();
        await PutAsync(items);
        await PutAsync(items);
        Assert.Equal((450, 450), await CountsAsync());
    }

    [Fact]
    public async Task At_most_500_articles_come_with_one_poll_and_the_rest_with_the_next()
    {
        var items = Enumerable.Range(1, EntryStore.MostArticles + 20).Select(Item).ToArray();
        var first = await PutAsync(items);
        Assert.Equal((EntryStore.MostArticles, EntryStore.MostArticles, 20), (first.NewEntries, first.NewArticles, first.Left));
        var second = await PutAsync(items);
        Assert.Equal((20, 20, 0), (second.NewEntries, second.NewArticles, second.Left));
        Assert.Equal((items.Length, items.Length), await CountsAsync());
    }

    [Fact]
    public async Task Items_that_come_to_name_the_story_all_at_once_come_in_portions_too()
    {
        var items = Enumerable.Range(1, EntryStore.MostArticles + 7).Select(Item).ToArray();
        await PutAsync([.. items.Select(i => i with { Title = $"Ferry {i.Guid}", Summary = null, Published = Day(2024, 6, 1) })]);
        Assert.Equal((items.Length, 0), await CountsAsync());
        Assert.Equal(7, (await PutAsync(items)).Left);
        Assert.Equal((0, 7), ((await PutAsync(items)).Left, await OnStoryAsync() - EntryStore.MostArticles));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/secret")]
    [InlineData("http://[::1]/secret")]
    [InlineData("http://localhost/secret")]
    [InlineData("http://169.254.169.254/latest")]
    public async Task An_address_that_can_never_be_fetched_becomes_no_article(string link)
    {
        var tally = await PutAsync(Item(1) with { Link = link });
        Assert.Equal((1, 0), (tally.WithoutAddress, tally.NewArticles));
        Assert.Equal((1, 0), await CountsAsync());
    }

    [Fact]
    public async Task Texts_of_any_length_are_kept_short_and_no_character_is_halved()
    {
        var title = "DeepSeek " + string.Concat(Enumerable.Repeat("😀", 500_000));
        await PutAsync(Item(1) with { Title = title, Link = "https://paper.example/" + new string('x', 500_000) });
        await PutAsync(Item(2) with { Title = title, Summary = title, Authors = [title] });
        await using var db = await _app.OpenAsync();
        Assert.All(await db.FeedEntries.ToListAsync(), e => Assert.InRange(e.Title!.Length, 499, 500));
        Assert.All(await db.FeedEntries.ToListAsync(), e => Assert.InRange(e.Url!.Length, 1, 8_000));
        Assert.False(char.IsHighSurrogate((await db.Articles.SingleAsync()).Title![^1]));
    }

    [Theory]
    [InlineData("2025-01-28T06:00:00Z", 1)]
    [InlineData("2025-01-30T12:00:00Z", null)]
    [InlineData("9999-12-31T00:00:00Z", null)]
    public async Task A_date_that_lies_ahead_puts_nothing_on_top(string date, int? known)
    {
        var at = DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        await PutAsync(Item(1) with { Published = new DateReading(at, DatePrecision.Second, ZoneBasis.Given, date) });
        await using var db = await _app.OpenAsync();
        var article = await db.Articles.SingleAsync();
        Assert.Equal(article.FirstSeenAt, article.SortAt);
        Assert.Equal(known is not null, article.PublishedAt is not null);
        Assert.Equal(date, (await db.FeedEntries.SingleAsync()).DateText);
    }

    [Fact]
    public async Task A_date_that_changes_with_every_poll_moves_nothing()
    {
        for (var n = 0; n < 3; n++)
        {
            var now = _app.Clock.GetUtcNow();
            await PutAsync(Item(1) with { Published = new DateReading(now, DatePrecision.Second, ZoneBasis.Given, $"{now:R}") });
            _app.Clock.Advance(TimeSpan.FromDays(2));
        }

        await using var db = await _app.OpenAsync();
        var article = await db.Articles.SingleAsync();
        Assert.Equal((article.FirstSeenAt, 0), (article.PublishedAt!.Value, await db.Edits.CountAsync()));
        Assert.False(article.DateConflict);
    }

    [Fact]
    public async Task An_item_that_moved_to_another_address_under_its_title_and_identifier_is_the_same()
    {
        await PutAsync(Item(1));
        await PutAsync(Item(1) with { Link = "https://paper.example/tech/1-corrected" });
        Assert.Equal((1, 1), await CountsAsync());
    }

    [Fact]
    public async Task A_new_item_under_an_old_identifier_is_not_lost()
    {
        await PutAsync(Item(1));
        await PutAsync(Item(1) with { Link = "https://paper.example/2", Title = "DeepSeek, another story" });
        Assert.Equal((2, 2), await CountsAsync());
    }

    [Fact]
    public async Task An_item_that_keeps_identifier_and_clock_time_is_the_same_under_a_new_title_at_a_new_address()
    {
        var first = Item(1) with { Published = Minute(9, 30) };
        var second = first with { Link = "https://paper.example/1-corrected", Title = "Nvidia falls on DeepSeek" };
        await PutAsync(first);
        await PutAsync(second);
        await PutAsync(second);

        Assert.Equal((1, 1), await CountsAsync());
        await using var db = await _app.OpenAsync();
        Assert.Equal(("Nvidia falls on DeepSeek", 1), ((await db.Articles.SingleAsync()).Title, await db.Edits.CountAsync()));
    }

    [Fact]
    public async Task Items_under_an_old_identifier_are_others_while_the_old_one_is_offered_or_the_time_differs()
    {
        var first = Item(1) with { Published = Minute(9, 30) };
        var second = first with { Link = "https://paper.example/2", Title = "DeepSeek, another story" };
        await PutAsync(first);
        await PutAsync(second, first with { Guid = "changed" });
        await PutAsync(second with { Link = "https://paper.example/3", Title = "DeepSeek once more", Published = Minute(9, 31) });

        Assert.Equal((3, 3), await CountsAsync());
    }

    [Fact]
    public async Task Every_change_of_a_title_is_kept_in_order()
    {
        foreach (var title in new[] { "DeepSeek arrives", "DeepSeek arrives in Europe", "DeepSeek stays" })
        {
            await PutAsync(Item(1) with { Title = title });
        }

        await using var db = await _app.OpenAsync();
        Assert.Equal("DeepSeek stays", (await db.Articles.SingleAsync()).Title);
        Assert.Equal(
            [("DeepSeek arrives", "DeepSeek arrives in Europe"), ("DeepSeek arrives in Europe", "DeepSeek stays")],
            (await db.Edits.OrderBy(e => e.Id).ToListAsync()).Select(e => (e.Before!, e.After!))
        );
    }

    [Fact]
    public async Task An_item_that_comes_to_name_the_story_later_joins_it()
    {
        await PutAsync(
            Item(1) with
            {
                Title = "A model from Hangzhou",
                Summary = null,
                Published = Day(2024, 6, 1),
            },
            Item(2) with
            {
                Title = "Chips fall",
                Summary = null,
            }
        );
        Assert.Equal(0, await OnStoryAsync());
        var tally = await PutAsync(
            Item(1) with
            {
                Title = "DeepSeek, a model from Hangzhou",
                Summary = null,
            },
            Item(2) with
            {
                Title = "Chips fall",
                Summary = "DeepSeek is the cause, traders say.",
            }
        );
        Assert.Equal(2, await OnStoryAsync());
        Assert.Equal(2, tally.NewArticles);
        await using var db = await _app.OpenAsync();
        Assert.Equal(2, await db.FeedEntries.CountAsync(e => e.Matches && e.ArticleId != null));
    }

    [Fact]
    public async Task An_item_outside_the_story_is_remembered_without_an_article()
    {
        await PutAsync(Item(1) with { Title = "Ferry timetable", Summary = null, Published = Day(2024, 6, 1) });
        Assert.Equal((1, 0), await CountsAsync());
    }

    [Fact]
    public async Task An_item_without_an_address_is_counted_and_costs_nothing_else()
    {
        var tally = await PutAsync(Item(1) with { Link = null }, Item(2) with { Link = "not an address" }, Item(3));
        Assert.Equal(2, tally.WithoutAddress);
        Assert.Equal((3, 1), await CountsAsync());
        await PutAsync(Item(1) with { Link = null }, Item(2) with { Link = "not an address" }, Item(3));
        Assert.Equal((3, 1), await CountsAsync());
    }

    [Fact]
    public async Task A_date_that_was_only_of_the_last_change_counts_as_inferred_and_gives_way()
    {
        await PutAsync(Item(1) with { Published = null, Updated = Day(2025, 1, 25) });
        await using var db = await _app.OpenAsync();
        var article = await db.Articles.SingleAsync();
        Assert.Equal(("feed (date of the last change)", DateTrust.Inferred), (article.PublishedOrigin, article.PublishedTrust));
    }

    [Fact]
    public async Task An_outlet_that_is_known_by_its_address_is_not_made_again_after_a_start()
    {
        await ForgetOutletsAsync();
        await PutAsync(Item(1) with { Link = "https://other.example/1", SourceTitle = "Other (world edition)" });
        await using var db = await _app.OpenAsync();
        Assert.Equal("other", (await db.Articles.Include(a => a.Outlet).SingleAsync()).Outlet!.Key);
        Assert.Equal(2, await db.Outlets.CountAsync());
    }

    [Fact]
    public async Task What_one_poll_leaves_comes_with_the_next()
    {
        var items = Enumerable
            .Range(1, EntryStore.MostEntries + 5)
            .Select(n => Item(n) with { Title = $"Ferry {n}", Summary = null, Published = Day(2024, 6, 1) })
            .ToArray();
        Assert.Equal(EntryStore.MostEntries, (await PutAsync(items)).NewEntries);
        Assert.Equal(5, (await PutAsync(items)).NewEntries);
        Assert.Equal((items.Length, 0), await CountsAsync());
    }

    [Fact]
    public async Task Two_items_at_one_address_change_no_title_and_none_is_overlooked()
    {
        Entry[] items =
        [
            Item(1) with
            {
                Guid = null,
                Title = "Ferry timetable",
                Summary = null,
                Published = Day(2024, 6, 1),
            },
            Item(1) with
            {
                Guid = null,
            },
        ];
        await PutAsync(items);
        Assert.Equal(1, await OnStoryAsync());
        await PutAsync(items);
        await PutAsync(items);
        await using var db = await _app.OpenAsync();
        Assert.Equal(0, await db.Edits.CountAsync());
    }

    [Fact]
    public async Task One_change_of_a_title_is_one_edit_however_many_feeds_tell_of_it()
    {
        await AddFeedAsync("https://paper.example/tech/feed");
        foreach (var title in new[] { "DeepSeek arrives", "DeepSeek arrives in Europe" })
        {
            await PutAsync(Item(1) with { Title = title });
            await PutAsync("https://paper.example/tech/feed", Item(1) with { Title = title });
        }

        await using var db = await _app.OpenAsync();
        Assert.Equal("DeepSeek arrives in Europe", (await db.Articles.SingleAsync()).Title);
        Assert.Equal(1, await db.Edits.CountAsync());
    }

    private async Task TwentyStayAsync(Func<int, Entry> first, Func<int, Entry> second)
    {
        await PutAsync([.. Enumerable.Range(1, 20).Select(first)]);
        Assert.Equal((20, 20), await CountsAsync());
        var tally = await PutAsync([.. Enumerable.Range(1, 20).Select(second)]);
        Assert.Equal((20, 20), await CountsAsync());
        Assert.Equal((0, 0), (tally.NewEntries, tally.NewArticles));
    }

    private Task<EntryTally> PutAsync(params Entry[] entries) => PutAsync("https://paper.example/feed", entries);

    private Task<EntryTally> PutAsync(string feed, params Entry[] entries) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                    await _app.Get<EntryStore>()
                        .PutAsync(
                            db,
                            await db.Feeds.SingleAsync(f => f.Url == feed, stop),
                            new ParsedFeed { Format = "RSS 2.0", Entries = entries },
                            stop
                        ),
                None
            );

    private Task AddFeedAsync(string url) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var first = await db.Feeds.FirstAsync(stop);
                    db.Feeds.Add(new Feed { Url = url, OutletId = first.OutletId });
                },
                None
            );

    /// <summary>As a start on a filled database does: what is in memory is read when it is needed first.</summary>
    private Task ForgetOutletsAsync() =>
        Assert.ThrowsAsync<InvalidOperationException>(() =>
            _app.Get<WriteQueue>().WriteAsync((_, _) => Task.FromException(new InvalidOperationException("undone")), None)
        );

    private async Task<(int Entries, int Articles)> CountsAsync()
    {
        await using var db = await _app.OpenAsync();
        return (await db.FeedEntries.CountAsync(), await db.Articles.CountAsync());
    }

    private async Task<int> OnStoryAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.Articles.CountAsync(a => a.OnStory);
    }

    private static Entry Item(int n) =>
        new()
        {
            Guid = $"guid-{n}",
            Link = $"https://paper.example/{n}",
            Title = $"DeepSeek, part {n}",
            Summary = "What DeepSeek did.",
            Published = Day(2025, 1, 26),
        };

    private static DateReading Minute(int hour, int minute) =>
        new(
            new DateTimeOffset(2025, 1, 26, hour, minute, 0, TimeSpan.Zero),
            DatePrecision.Minute,
            ZoneBasis.Given,
            $"2025-01-26T{hour:00}:{minute:00}Z"
        );

    private static DateReading Day(int year, int month, int day) =>
        new(
            new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero),
            DatePrecision.Day,
            ZoneBasis.None,
            $"{year}-{month:00}-{day:00}"
        );
}
