using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>Reads what a timeline shows: the same for the picture and its table of values.</summary>
public sealed class TimelineReading(CoverageQueries coverage, OutletQueries outlets, FollowedStory story)
{
    public async Task<(Coverage Coverage, Stack Stack)> ReadAsync(TimelineAsk ask, string others, CancellationToken stop)
    {
        var found = await coverage.PerDayAsync(ask.Filter, ask.By, stop, withRoles: true);
        var names =
            ask.By == CoverageBy.Outlet
                ? (await outlets.ListAsync(stop)).ToDictionary(
                    outlet => outlet.Key,
                    outlet => outlet.Name,
                    StringComparer.Ordinal
                )
                : [];
        var stack = Stack.Of(found, TimeBucket.Of(ask.From, ask.To, ask.Unit), ask.By, Name, others);
        return (found, stack);

        string Name(string key) =>
            ask.By switch
            {
                CoverageBy.Topic => story.TopicName(key),
                CoverageBy.Outlet => names.GetValueOrDefault(key, key),
                CoverageBy.Language => PlaceNames.Language(key),
                CoverageBy.Country => PlaceNames.Country(key),
                _ => key,
            };
    }

    /// <summary>The filter limited to one topic, outlet, language, country or type.</summary>
    public static ArticleFilter Within(ArticleFilter filter, CoverageBy by, string key) =>
        by switch
        {
            CoverageBy.Topic => filter with { Topics = [key] },
            CoverageBy.Outlet => filter with { Outlets = [key] },
            CoverageBy.Language => filter with { Languages = [key] },
            CoverageBy.Country => filter with { Countries = [key] },
            CoverageBy.Kind => filter with { Kinds = [key] },
            _ => filter,
        };
}
