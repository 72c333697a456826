using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>The outlets as the owner keeps them.</summary>
public sealed class Outlets(OutletQueries outlets) : OwnerPage
{
    private const int PageSize = 80;

    public string? Find { get; private set; }

    public ListWindow<OutletRow> Window { get; private set; } = new([], 1, 1, 0);

    public async Task OnGetAsync(string? q, string? p, CancellationToken stop)
    {
        Find = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var found = (await outlets.ListAsync(stop))
            .Where(o => o.Holds(Find))
            .OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase);
        Window = ListWindow.Of<OutletRow>([.. found], p, PageSize);
    }

    public string Link(int page) =>
        Find is null ? $"/admin/outlets?p={page}" : $"/admin/outlets?q={Uri.EscapeDataString(Find)}&p={page}";
}
