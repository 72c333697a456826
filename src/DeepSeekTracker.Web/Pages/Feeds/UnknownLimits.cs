using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Feeds;

/// <summary>Tells of limits in the list's address that no feed can have, with what may have been meant.</summary>
public static class UnknownLimits
{
    public static bool IsState(string state) => state == FeedAttention.Word || FeedStateText.States.Contains(state);

    /// <param name="sort">The order as the address has it.</param>
    /// <param name="outlets">All outlets; only asked where the filter names one.</param>
    public static IReadOnlyList<UnknownName> Of(FeedFilter filter, string? sort, IReadOnlyList<OutletNames> outlets)
    {
        var unknown = new List<UnknownName>();
        if (filter.State is { } state && !IsState(state))
        {
            unknown.Add(
                new UnknownName(
                    T("A feed has no state “{0}”, so none is listed.", state),
                    [
                        .. Suggestion
                            .Nearest(state, FeedStateText.States, word => word)
                            .Select(word => new NavLink(FeedStateText.Of(word).Word, Link(filter with { State = word }))),
                    ]
                )
            );
        }

        if (filter.Outlet is { } key && outlets.All(outlet => outlet.Key != key))
        {
            unknown.Add(
                new UnknownName(
                    T("There is no outlet “{0}” in this record.", key),
                    [
                        .. Suggestion
                            .Nearest(key, outlets, outlet => outlet.Key)
                            .Select(outlet => new NavLink(outlet.Name, Link(filter with { Outlet = outlet.Key }))),
                    ]
                )
            );
        }

        if (!string.IsNullOrWhiteSpace(sort) && FeedFilter.Sorts.All(known => FeedFilter.Key(known) != sort.Trim()))
        {
            unknown.Add(
                new UnknownName(
                    T("The list has no order “{0}”; it stands in its usual one.", sort.Trim()),
                    [
                        .. Suggestion
                            .Nearest(sort.Trim(), Index.Sorts, known => FeedFilter.Key(known.Sort))
                            .Select(known => new NavLink(known.Text, Link(filter with { Sort = known.Sort }))),
                    ]
                )
            );
        }

        return unknown;
    }

    private static string Link(FeedFilter filter) => filter.Link("/feeds");
}
