using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Finds the feeds of a page, a domain or a feed's own address. Every candidate is fetched and parsed before it is offered,
/// one after another, so that a home page that answers everywhere is no hit and no host is asked for more than a few addresses.
/// </summary>
internal sealed class FeedDiscovery(FeedProbe probe, FeedBook book, Dialler dialler, IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Addresses that one search fetches at the most.</summary>
    public const int MostProbes = 12;

    /// <summary>Kept for the usual places and robots.txt where a page declares many feeds that turn out to be none.</summary>
    private const int MostNamed = 30;

    public async Task<Discovery> FindAsync(string given, WorkInHand? work, CancellationToken stop)
    {
        var search = new Search(given.Trim(), work);
        if (FeedUrl.Read(given, dialler, out var problem) is not { } address)
        {
            search.Notes.Add(problem);
            return await FinishAsync(search, stop);
        }

        var first = await AskAsync(search, address, stop);
        if (first.IsUnreachable && FeedUrl.IsBare(search.Asked))
        {
            var plain = "http" + address["https".Length..];
            search.Notes.Add($"{address}: {first.Why}");
            first = await AskAsync(search, plain, stop);
            address = plain;
        }

        if (first.Feed is not null)
        {
            search.Found.Add(first);
        }
        else if (first is { Page: { } page, Final: { } final })
        {
            await LookInPageAsync(search, page, final, stop);
        }
        else
        {
            search.Notes.Add($"{address}: {first.Why}");
            if (!first.IsUnreachable && search.Probes < MostProbes)
            {
                await TryUsualPlacesAsync(search, new Uri(address), stop);
            }
        }

        return await FinishAsync(search, stop);
    }

    /// <summary>What the page names first; where none of it is a feed, the usual places, and what robots.txt says.</summary>
    private async Task LookInPageAsync(Search search, string page, Uri final, CancellationToken stop)
    {
        var named = FeedFinder.Find(page, final);
        var untried = new List<string>();
        foreach (var candidate in named)
        {
            if (search.Probes >= MostProbes || (candidate.IsGuess && search.Found.Count > 0))
            {
                untried.Add(candidate.Url);
            }
            else if (search.IsNew(candidate.Url))
            {
                var probed = await AskAsync(search, candidate.Url, stop);
                search.Take(probed, candidate.IsGuess ? null : $"{candidate.Url}: {probed.Why}");
            }
        }

        if (untried.Count > 0)
        {
            search.Notes.Add(
                $"The page names {untried.Count} more addresses that were not tried (at most {MostProbes} are asked at a time): {string.Join(", ", untried.Take(MostNamed))}. Give one of them to try it."
            );
        }

        if (search.Found.Count == 0)
        {
            search.Notes.Add(named.Count == 0 ? "The page declares no feed." : "None of what the page names is a feed.");
            await TryUsualPlacesAsync(search, final, stop);
        }
    }

    private async Task TryUsualPlacesAsync(Search search, Uri address, CancellationToken stop)
    {
        var places = FeedFinder.Guess(address).Where(guess => search.IsNew(guess.Url)).ToList();
        var tried = 0;
        foreach (var place in places)
        {
            // The last one is robots.txt's.
            if (search.Probes >= MostProbes - 1 || search.Found.Count > 0)
            {
                break;
            }

            tried++;
            var probed = await AskAsync(search, place.Url, stop);
            search.Take(probed, null);
            if (probed.IsUnreachable)
            {
                search.Notes.Add($"{place.Url}: {probed.Why}");
                return;
            }
        }

        if (search.Found.Count == 0)
        {
            search.Notes.Add($"{tried} of {places.Count} usual places for a feed were tried; none holds one.");
            await LookForSitemapsAsync(search, new Uri(address, "/robots.txt"), stop);
        }
    }

    private async Task LookForSitemapsAsync(Search search, Uri robots, CancellationToken stop)
    {
        search.Probes++;
        var sitemaps = await probe.SitemapsAsync(robots.AbsoluteUri, stop);
        if (sitemaps.Count > 0)
        {
            search.Notes.Add(
                $"The outlet’s robots.txt names sitemaps, which list its pages but are not polled as feeds: {string.Join(", ", sitemaps.Take(MostNamed))}"
            );
        }
    }

    private async Task<Probed> AskAsync(Search search, string url, CancellationToken stop)
    {
        search.Probes++;
        search.Seen.Add(FeedUrl.Key(url));
        using var stay = search.Work?.At(HostThrottle.HostOf(url));
        var probed = await probe.AskAsync(url, stop);
        search.Work?.Count();
        return probed;
    }

    private async Task<Discovery> FinishAsync(Search search, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var known = await FeedBook.KnownAsync(db, stop);
        var feeds = new List<FoundFeed>();
        foreach (var found in search.Found)
        {
            int? knownAs = known.TryGetValue(FeedUrl.Key(found.Url), out var id) ? id : null;
            feeds.Add(probe.Show(found, knownAs, await OutletOfAsync(found, stop)));
        }

        return new Discovery(search.Asked, feeds, search.Notes, search.Probes);
    }

    /// <summary>The outlet that owns the feed's site; else a draft of one from what the feed says of itself.</summary>
    private async Task<OutletForm> OutletOfAsync(Probed found, CancellationToken stop)
    {
        var site = found.Feed?.HomeUrl is { } home && ArticleUrl.TryParse(home, out var url, out _) ? url : null;
        if (site is null && !ArticleUrl.TryParse(found.Url, out site, out _))
        {
            return new OutletForm();
        }

        return await book.OwnerOfAsync(site, stop)
            ?? new OutletForm(
                Name: found.Feed?.Title,
                Language: found.Feed?.Language,
                Domains: OutletAddress.Read(site.Host)?.Host
            );
    }

    private sealed class Search(string asked, WorkInHand? work)
    {
        public string Asked { get; } = asked;

        public WorkInHand? Work { get; } = work;

        public int Probes { get; set; }

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public List<Probed> Found { get; } = [];

        public List<string> Notes { get; } = [];

        public bool IsNew(string url) => !Seen.Contains(FeedUrl.Key(url));

        /// <summary>Keeps what is a feed that was not found yet under another address; notes what is none.</summary>
        public void Take(Probed probed, string? note)
        {
            if (probed.Feed is null)
            {
                Notes.AddRange(note is null ? [] : [note]);
            }
            else if (
                Found.TrueForAll(other => other.Sha256 != probed.Sha256 && FeedUrl.Key(other.Url) != FeedUrl.Key(probed.Url))
            )
            {
                Found.Add(probed);
            }
        }
    }
}
