using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Ingest;

namespace DeepSeekTracker.Web.Tests.Pages.Feeds;

/// <summary>The program at noon of a day with one feed in each state, each of an outlet of its own, and one of several outlets.</summary>
public sealed class FeedsApp : IAsyncLifetime
{
    public const string Body = "<?xml version=\"1.0\"?>\n<rss><channel><title>Ours & <b>bold</b></title>\n";

    public static readonly DateTimeOffset Now = new(2025, 1, 29, 12, 0, 0, TimeSpan.Zero);

    public ClockedApp App { get; } = new(Now, []);

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The feed that has everything: polls, a response, a former address, settings, a move.</summary>
    public int FullId { get; private set; }

    public static string OutletOf(string state) => "outlet-" + string.Concat(state.Where(char.IsAsciiLetter));

    public async Task InitializeAsync()
    {
        Client = App.CreateClient();
        await using var db = await App.OpenAsync();
        foreach (var (state, at) in FeedAttention.WorstFirst.Select((state, at) => (state, at)))
        {
            db.Feeds.Add(FeedIn(state, at));
        }

        db.Feeds.Add(
            new Feed
            {
                Url = "https://aggregator.example/feed",
                Title = "An aggregator",
                State = "ok",
                NextPollAt = Now.AddHours(1),
            }
        );
        await db.SaveChangesAsync();
        var full = db.Feeds.First(feed => feed.State == "moved?");
        FullId = full.Id;
        Fill(full);
        for (var i = 0; i < 60; i++)
        {
            db.FeedPolls.Add(PollAt(full.Id, i));
        }

        db.FeedAddresses.Add(
            new FeedAddress
            {
                FeedId = full.Id,
                Url = "http://old.example/feed",
                Until = Now.AddDays(-90),
                Why = "It moved permanently.",
            }
        );
        db.FeedResponses.Add(
            new FeedResponse
            {
                FeedId = full.Id,
                At = Now.AddHours(-2),
                FinalUrl = "https://moved.example/feed.xml",
                Status = 200,
                Headers = "Content-Type: application/rss+xml\nSet-Cookie: who=us; Secure\nServer: ours\nX-Backend: nine",
                Body = Packed(Body + string.Concat(Enumerable.Range(1, 500).Select(i => $"<!-- line {i} -->\n"))),
                BodyBytes = 1_000_000,
            }
        );
        await db.SaveChangesAsync();
        await ArticleIndex.RefreshAsync(db, default);
    }

    public async Task<IHtmlDocument> PageAsync(string path) =>
        new HtmlParser().ParseDocument(await Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    public async Task DisposeAsync() => await App.DisposeAsync();

    private static Feed FeedIn(string state, int at) =>
        new()
        {
            Outlet = new Outlet { Key = OutletOf(state), Name = $"Outlet {(char)('A' + at)}" },
            Url = $"https://host{at}.example/feed.xml",
            State = state,
            StateReason = $"Because of {state}.",
            StateSince = Now.AddDays(-2),
            Paused = state == "paused",
            Failures = at / 4.0,
            LastPollAt = state == "new" ? null : Now.AddHours(-2),
            LastNewAt = state == "new" ? null : Now.AddHours(-at),
            NextPollAt = Now.AddMinutes(30 - at),
            ScheduleReason = $"reason {at}",
        };

    private static void Fill(Feed full)
    {
        full.Title = "The feed that has it all";
        full.MovedTo = "https://moved.example/feed.xml";
        full.MovedSince = Now.AddDays(-1);
        full.MovedSeen = 3;
        full.AssumedZone = "Asia/Tokyo";
        full.MostBytes = 20 * 1024 * 1024;
        full.PollEveryMinutes = 180;
        full.MedianGapMinutes = 130;
        full.NewestEntries = 20;
        full.NewestMatching = 4;
        full.Polls = 60;
        full.NextPollAt = Now.AddHours(2);
        full.ScheduleReason = "every 3 hours, as the owner set";
    }

    private static FeedPoll PollAt(int feed, int hoursAgo) =>
        new()
        {
            FeedId = feed,
            At = Now.AddHours(-hoursAgo),
            Outcome = hoursAgo == 0 ? "moved?" : "ok",
            Status = hoursAgo == 0 ? 304 : 200,
            Bytes = hoursAgo == 0 ? null : 2048,
            Milliseconds = 1234,
            Entries = 20,
            NewEntries = 2,
            NewArticles = 1,
            Note = $"Note {hoursAgo}",
            NextPollAt = Now.AddHours(1 - hoursAgo),
            ScheduleReason = $"because {hoursAgo}",
        };

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
