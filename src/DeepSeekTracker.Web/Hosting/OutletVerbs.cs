using System.Globalization;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verb <c>outlets list</c>.</summary>
internal static class OutletVerbs
{
    public static async Task<int> ListAsync(VerbSettings settings, string? find, CancellationToken stop)
    {
        await using var host = await VerbHost.OpenAsync(settings, stop);
        var outlets = (await host.Get<OutletQueries>().ListAsync(stop)).Where(o => o.Holds(find)).ToList();
        var table = TextTable.Of(
            ["KEY", "NAME", "DOMAIN", "KIND", "COUNTRY", "ARTICLES", "FEEDS"],
            outlets.Select(o =>
                (IReadOnlyList<string?>)
                    [
                        o.Key,
                        o.Name,
                        o.Domain,
                        o.Kind,
                        o.Country,
                        o.Articles.ToString(CultureInfo.InvariantCulture),
                        o.Feeds.ToString(CultureInfo.InvariantCulture),
                    ]
            )
        );
        await host.SayAsync($"{table}\n{Amount.Of(outlets.Count, "outlet", "outlets")}.", outlets);
        return Commands.Done;
    }
}
