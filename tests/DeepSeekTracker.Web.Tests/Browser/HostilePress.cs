using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Browser;

/// <summary>One page of ours that shows hostile texts, and how many of them stand on it.</summary>
public sealed record HostilePage(string Path, IReadOnlyList<string> Texts);

/// <summary>
/// Puts each hostile text where feeds, pages and outlets can put theirs: names, titles, authors, addresses, topics' words,
/// blocks of the text, links, edits, poll notes, former addresses, responses.
/// </summary>
internal static class HostilePress
{
    private const int Batch = 150;
    private const int PollCount = 50;
    private static readonly DateTimeOffset At = new(2025, 1, 27, 15, 0, 0, TimeSpan.Zero);

    /// <summary>Stores the texts in batches, and gives the page of an article, a feed and an outlet for each batch.</summary>
    public static async Task<IReadOnlyList<HostilePage>> FillAsync(BrowserApp app, IReadOnlyList<string> texts)
    {
        var pages = new List<HostilePage>();
        foreach (var (number, batch) in texts.Chunk(Batch).Select((batch, number) => (number, batch)))
        {
            await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
            var article = ArticleOf(number, batch);
            var feed = FeedOf(article.Outlet!, batch[0], number);
            feed.OutletId = null;
            db.AddRange(article, feed);
            await db.SaveChangesAsync();
            db.Edits.AddRange(batch.Select(text => EditOf(article.Id, text)));
            db.FeedAddresses.AddRange(batch.Select(text => AddressOf(feed.Id, text)));
            db.FeedPolls.AddRange(batch.Take(PollCount).Select(text => PollOf(feed.Id, text)));
            db.FeedResponses.Add(ResponseOf(feed.Id, batch));
            db.FeedEntries.Add(new FeedEntry { FeedId = feed.Id, ArticleId = article.Id });
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, default);
            pages.Add(new HostilePage($"/articles/{article.Id}", batch));
            pages.Add(new HostilePage($"/feeds/{feed.Id}", batch));
            pages.Add(new HostilePage($"/outlets/{article.Outlet!.Key}", batch));
        }

        return pages;
    }

    /// <summary>Gives each text an article, an outlet and a feed that are named by it, for the lists.</summary>
    public static async Task NameAsync(BrowserApp app, IReadOnlyList<string> texts)
    {
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        foreach (var (number, text) in texts.Select((text, number) => (number, text)))
        {
            var article = ArticleOf(1_000_000 + number, [text]);
            db.AddRange(article, FeedOf(article.Outlet!, text, 1_000_000 + number));
        }

        await db.SaveChangesAsync();
        await ArticleIndex.RefreshAsync(db, default);
    }

    private static Article ArticleOf(int number, string[] batch)
    {
        var text = batch[0];
        return new Article
        {
            Key = $"hostile.example/{number}",
            Url = text,
            FinalUrl = text,
            CanonicalUrl = text,
            Outlet = new Outlet
            {
                Key = $"hostile-{number}",
                Name = text,
                Domain = text,
                Kind = text,
                Country = text,
                Language = text,
                Note = text,
                Aliases = [.. batch.Distinct().Select(name => new OutletAlias { Name = $"{number} {name}" })],
            },
            Title = text,
            TitleOrigin = text,
            Author = text,
            Subtitle = text,
            Section = text,
            Note = text,
            Tags = text,
            Language = text,
            PublishedRaw = text,
            StateReason = text,
            MatchedTerms = text,
            PublishedAt = At,
            PublishedPrecision = Core.Text.DatePrecision.Minute,
            PublishedDay = new DateOnly(2025, 1, 27),
            PublishedOrigin = text,
            FirstSeenAt = At,
            SortAt = At,
            Via = text,
            TextState = TextState.Ok,
            WordCount = 3,
            Topics = [new ArticleTopic { TopicKey = "markets", Matches = string.Join(' ', batch) }],
            Text = new ArticleText
            {
                Text = text,
                Blocks = JsonSerializer.Serialize(batch.Select((item, at) => new TextBlock((BlockKind)(at % 6), item, at % 4))),
                Outlinks = JsonSerializer.Serialize(batch.Select(item => new Outlink(item, item, item))),
                Dropped = JsonSerializer.Serialize(batch.Select((item, at) => new DroppedLine(at, item, item))),
            },
        };
    }

    private static Feed FeedOf(Outlet outlet, string text, int number) =>
        new()
        {
            Outlet = outlet,
            Url = $"{text} {number}",
            Title = text,
            Format = text,
            State = "parse error",
            StateReason = text,
            StateSince = At,
            ScheduleReason = text,
            AssumedZone = text,
            MovedTo = text,
        };

    private static Edit EditOf(int article, string text) =>
        new()
        {
            ArticleId = article,
            SeenAt = At,
            Field = "title",
            Before = text,
            After = text,
            Via = text,
        };

    private static FeedAddress AddressOf(int feed, string text) =>
        new()
        {
            FeedId = feed,
            Url = text,
            Until = At,
            Why = text,
        };

    private static FeedPoll PollOf(int feed, string text) =>
        new()
        {
            FeedId = feed,
            At = At,
            Outcome = text,
            Note = text,
            ScheduleReason = text,
            NextPollAt = At,
        };

    private static FeedResponse ResponseOf(int feed, string[] batch)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(batch)));
        }

        return new FeedResponse
        {
            FeedId = feed,
            At = At,
            FinalUrl = batch[0],
            Status = 200,
            Headers = string.Join('\n', batch),
            Body = packed.ToArray(),
            BodyBytes = packed.ToArray().Length,
        };
    }
}
