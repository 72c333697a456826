using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>What is told of the search of any page, with what may have been meant as links to the same page.</summary>
public sealed class SearchTold(OutletQueries outlets, FollowedStory story)
{
    /// <param name="href">The page's address with another search.</param>
    public async Task<IReadOnlyList<UnknownName>> OfAsync(
        FilterReading reading,
        Func<ArticleFilter, string> href,
        CancellationToken stop
    )
    {
        var filter = reading.Filter;
        return
        [
            .. reading.Told.Select(Told),
            .. UnknownValues.Asks(filter) ? UnknownValues.Of(filter, await outlets.NamesAsync(stop), story, href) : [],
            .. ClaimNames.Of(filter, story.Story.Claims, href),
        ];

        UnknownName Told(SearchProblem problem) =>
            new(
                ArticleFilterQuery.Told(problem.Position, problem.Text),
                problem.Instead is { } instead ? [new(instead, href(filter with { Words = problem.Mended(filter.Words!) }))] : []
            )
            {
                Offer = problem.Offer,
            };
    }
}
