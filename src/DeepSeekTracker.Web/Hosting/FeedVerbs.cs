using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verbs below <c>feeds</c>. They write through the same database as a running server, which sees it at its next tick.</summary>
internal static class FeedVerbs
{
    public static async Task<int> ListAsync(VerbSettings settings, string? state, CancellationToken stop)
    {
        var word = state is null ? null : Known(state);
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var feeds = await RowsAsync(host, new FeedFilter(State: word, Sort: FeedSort.Outlet), stop);
        var table = TextTable.Of(
            ["ID", "STATE", "OUTLET", "ADDRESS", "LAST SUCCESS", "NEXT POLL"],
            feeds.Select(f =>
                (IReadOnlyList<string?>)
                    [
                        f.Id.ToString(CultureInfo.InvariantCulture),
                        f.State,
                        f.OutletName ?? "several",
                        f.Url,
                        f.LastSuccessAt is { } success ? Time(success) : "never",
                        f.State is FeedState.Retired or FeedState.Paused ? "–" : Time(f.NextPollAt),
                    ]
            )
        );
        await host.SayAsync($"{table}\n{Amount.Of(feeds.Count, "feed", "feeds")}.", feeds);
        return Commands.Done;
    }

    private static string Known(string state) =>
        FeedState
            .All.Append(FeedAttention.Word)
            .FirstOrDefault(word => word.Equals(state.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new StartException(
            $"“{state}” is no state of a feed. Use one of: {string.Join(", ", FeedState.All)}; or {FeedAttention.Word} for all that need it. A state of two words stands in quotation marks."
        );

    public static async Task<int> DiscoverAsync(VerbSettings settings, string address, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var found = await host.Get<FeedDiscovery>().FindAsync(address, null, stop);
        await TellAsync(host, found.Feeds, found.Notes, found);
        return found.Feeds.Count > 0 ? Commands.Done : Commands.Failed;
    }

    /// <summary>Fetches and parses feeds as a poll would, and stores nothing.</summary>
    public static async Task<int> CheckAsync(VerbSettings settings, string[] feeds, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var (known, unknown) = await FindAsync(host, feeds, stop);
        var probe = host.Get<FeedProbe>();
        var found = new List<FoundFeed>();
        foreach (var feed in known)
        {
            var probed = await probe.AskAsync(feed.Url, stop);
            if (probed.Feed is null)
            {
                unknown.Add($"Feed {feed.Id}, {feed.Url}: {probed.Why}");
            }
            else
            {
                found.Add(probe.Show(probed, feed.Id, new OutletForm(feed.OutletKey, feed.OutletName)));
            }
        }

        await TellAsync(host, found, unknown, new { feeds = found, problems = unknown });
        return Exit(found.Count, unknown.Count);
    }

    public static async Task<int> AddAsync(VerbSettings settings, NewFeeds feeds, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var answer = await host.Get<IngestQueue>().AddFeedsAsync(await WithOwnerAsync(host, feeds, stop), stop);
        return await SayAsync(host, [answer]);
    }

    public static async Task<int> ActAsync(VerbSettings settings, string[] feeds, FeedOrder action, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var (known, unknown) = await FindAsync(host, feeds, stop);
        var answers = unknown.ConvertAll(problem => OwnerAnswer.No(problem));
        foreach (var feed in known)
        {
            answers.Add(await host.Get<IngestQueue>().ActOnFeedAsync(feed.Id, action, stop));
        }

        return await SayAsync(host, answers);
    }

    /// <summary>A running server polls them at its next tick, for it alone keeps the pauses of hosts; without one they are polled here.</summary>
    public static async Task<int> PollAsync(VerbSettings settings, string[] feeds, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        using var held = host.Get<DataFolder>().TryLock();
        var (known, unknown) = await FindAsync(host, feeds, stop);
        var answers = unknown.ConvertAll(problem => OwnerAnswer.No(problem));
        var due = new List<int>();
        foreach (var feed in known)
        {
            var answer = await host.Get<IngestQueue>().ActOnFeedAsync(feed.Id, FeedOrder.PollNow, stop);
            due.AddRange(answer.Ok ? [feed.Id] : []);
            if (held is null || !answer.Ok)
            {
                answers.Add(
                    answer.Ok
                        ? answer with
                        {
                            Message = $"{feed.Url}: due now; the running server polls it at its next tick.",
                        }
                        : answer
                );
            }
        }

        if (held is not null && due.Count > 0)
        {
            var report = await host.Get<IngestPass>().PollAsync(all: false, stop, due);
            var rows = (await RowsAsync(host, new FeedFilter(), stop)).Where(f => due.Contains(f.Id));
            var isOk = !report.ConnectionDown && report.Failed == 0;
            answers.AddRange(
                rows.Select(f => new OwnerAnswer(isOk || f.State == FeedState.Ok, $"{f.Url}: {f.State}. {f.StateReason}", f.Id))
            );
        }

        return await SayAsync(host, answers);
    }

    /// <summary>Where no outlet is named, the one that owns the address; without one the addition says what to state.</summary>
    private static async Task<NewFeeds> WithOwnerAsync(VerbHost host, NewFeeds feeds, CancellationToken stop)
    {
        if (feeds.IsAggregator || feeds.Outlet.Name is not null)
        {
            return feeds;
        }

        foreach (var url in feeds.Urls)
        {
            if (
                Core.Urls.ArticleUrl.TryParse(url, out var address, out _)
                && await host.Get<FeedBook>().OwnerOfAsync(address, stop) is { } owner
            )
            {
                return feeds with { Outlet = owner };
            }
        }

        return feeds;
    }

    private static async Task<(List<FeedRow> Known, List<string> Unknown)> FindAsync(
        VerbHost host,
        string[] feeds,
        CancellationToken stop
    )
    {
        var all = await RowsAsync(host, new FeedFilter(), stop);
        var (known, unknown) = (new List<FeedRow>(), new List<string>());
        foreach (var given in feeds)
        {
            var isNumber = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            var key = FeedUrl.Key(given.Contains("://", StringComparison.Ordinal) ? given : "https://" + given);
            if (all.FirstOrDefault(f => isNumber ? f.Id == id : FeedUrl.Key(f.Url) == key) is { } feed)
            {
                known.Add(feed);
            }
            else
            {
                unknown.Add($"No feed has the number or address {given}. `feeds list` shows them all.");
            }
        }

        return ([.. known.DistinctBy(f => f.Id)], unknown);
    }

    private static async Task<List<FeedRow>> RowsAsync(VerbHost host, FeedFilter filter, CancellationToken stop)
    {
        var rows = new List<FeedRow>();
        await foreach (var row in host.Get<FeedQueries>().StreamAsync(filter, stop))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task TellAsync(VerbHost host, IReadOnlyList<FoundFeed> found, IReadOnlyList<string> notes, object value)
    {
        foreach (var note in notes)
        {
            await Console.Error.WriteLineAsync(note);
        }

        var table = TextTable.Of(
            ["ADDRESS", "FORMAT", "ENTRIES", "ON THE STORY", "FULL TEXT", "NEWEST", "KNOWN AS"],
            found.Select(f =>
                (IReadOnlyList<string?>)
                    [
                        f.Url,
                        f.Format,
                        f.Entries.ToString(CultureInfo.InvariantCulture),
                        f.Matching.ToString(CultureInfo.InvariantCulture),
                        f.WithFullText.ToString(CultureInfo.InvariantCulture),
                        f.Newest is { } newest ? Time(newest) : null,
                        f.KnownAs?.ToString(CultureInfo.InvariantCulture),
                    ]
            )
        );
        await host.SayAsync(found.Count == 0 ? "No feed was found." : table, value);
    }

    private static async Task<int> SayAsync(VerbHost host, IReadOnlyList<OwnerAnswer> answers)
    {
        foreach (var answer in answers.Where(a => !a.Ok))
        {
            await Console.Error.WriteLineAsync(answer.Message);
        }

        if (answers.Any(a => a.Ok) || host.WritesJson)
        {
            await host.SayAsync(string.Join('\n', answers.Where(a => a.Ok).Select(a => a.Message)), answers);
        }

        return Exit(answers.Count(a => a.Ok), answers.Count(a => !a.Ok));
    }

    private static int Exit(int good, int bad) =>
        bad == 0 ? Commands.Done
        : good > 0 ? Commands.Partial
        : Commands.Failed;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
