using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What was found at an address: each feed with its first entries, to choose from and to store.</summary>
public sealed class Found(IngestQueue queue, OutletQueries outlets) : OwnerPage
{
    /// <summary>So long the page waits for the search before it says how to go on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public DiscoveryStand Stand { get; private set; } = null!;

    public Discovery Result { get; private set; } = new("", [], [], 0);

    public OutletForm Outlet { get; private set; } = new();

    public bool IsAggregator { get; private set; }

    public IReadOnlySet<string> Chosen { get; private set; } = new HashSet<string>();

    public IReadOnlyList<OutletRow> Outlets { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => ShowAsync(id, null, stop);

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] OutletForm outlet, CancellationToken stop)
    {
        if (!Request.HasFormContentType)
        {
            return BadRequest();
        }

        var urls = Request.Form["feed"].OfType<string>().Where(url => url.Length is > 0 and <= 2_000).Take(100).ToList();
        var isAggregator = Request.Form["aggregator"] == "yes";
        var answer = await queue.AddFeedsAsync(new NewFeeds(urls, outlet with { Key = null }, isAggregator), stop);
        if (answer.Ok)
        {
            Say(answer);
            return LocalRedirect(answer.FeedId is { } feed && urls.Count == 1 ? $"/admin/feeds/{feed}" : "/admin/feeds");
        }

        Problem = answer.Message;
        return await ShowAsync(id, (outlet, isAggregator, urls), stop);
    }

    private async Task<IActionResult> ShowAsync(
        int id,
        (OutletForm Outlet, bool IsAggregator, List<string> Urls)? entered,
        CancellationToken stop
    )
    {
        if (await queue.DiscoveryAsync(id, Patience, stop) is not { } stand)
        {
            return this.Missed(
                T("This search is not kept any more. Give the address again."),
                new NavLink(T("Look for feeds"), "/admin/feeds")
            );
        }

        Stand = stand;
        Result = stand.Found ?? Result;
        Outlets = await outlets.ListAsync(stop);
        var fresh = Result.Feeds.Where(feed => feed.KnownAs is null).ToList();
        (Outlet, IsAggregator) = entered is { } form
            ? (form.Outlet, form.IsAggregator)
            : (fresh.FirstOrDefault()?.Outlet ?? new OutletForm(), false);
        Chosen = (entered?.Urls ?? [.. fresh.Take(1).Select(feed => feed.Url)]).ToHashSet(StringComparer.Ordinal);
        return Page();
    }
}
