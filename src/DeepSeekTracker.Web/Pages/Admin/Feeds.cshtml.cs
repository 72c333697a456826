using System.Globalization;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The list of feeds as the owner keeps it, and the way to a new one.</summary>
public sealed class Feeds(IngestQueue queue, FeedQueries feeds) : OwnerPage
{
    private const int PageSize = 60;
    private const int LongestAddress = 2_000;

    public string? Address { get; private set; }

    public string? Find { get; private set; }

    public FeedPage Rows { get; private set; } = new([], 1, 1, 0);

    public async Task OnGetAsync(string? q, string? p, CancellationToken stop) => await FillAsync(q, p, stop);

    /// <summary>Begins to look for feeds; what is found is shown on a page of its own.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? address, CancellationToken stop)
    {
        Address = address?.Trim();
        if (Address is { Length: > 0 and <= LongestAddress })
        {
            return LocalRedirect($"/admin/feeds/found/{queue.Discover(Address)}");
        }

        Problem = string.IsNullOrEmpty(Address)
            ? T("Give the address of a page, a domain or a feed.")
            : T("The address is too long.");
        await FillAsync(null, null, stop);
        return Page();
    }

    /// <summary>Makes all feeds due.</summary>
    public async Task<IActionResult> OnPostPollAsync(CancellationToken stop)
    {
        Say(await queue.OrderAsync(WorkOrder.PollAll, stop));
        return LocalRedirect("/admin/runs");
    }

    public string Link(int page) =>
        Find is null ? $"/admin/feeds?p={page}" : $"/admin/feeds?q={Uri.EscapeDataString(Find)}&p={page}";

    private async Task FillAsync(string? find, string? page, CancellationToken stop)
    {
        Find = string.IsNullOrWhiteSpace(find) ? null : find.Trim();
        var wanted = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        Rows = await feeds.PageAsync(new FeedFilter(Words: Find, Sort: FeedSort.Outlet), wanted, PageSize, stop);
    }
}
