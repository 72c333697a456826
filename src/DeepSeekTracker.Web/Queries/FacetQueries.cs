using System.Linq.Expressions;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One choice of a filter with the number of articles that it would show beside the other limits.</summary>
/// <param name="Value">The value in the address.</param>
/// <param name="Name">The name for the reader.</param>
/// <param name="Count">Articles.</param>
/// <param name="Chosen">True where the filter has it.</param>
public sealed record FacetChoice(string Value, string Name, int Count, bool Chosen);

/// <summary>The choices of every filter.</summary>
public sealed record Facets(
    IReadOnlyList<FacetChoice> Outlets,
    IReadOnlyList<FacetChoice> Kinds,
    IReadOnlyList<FacetChoice> Countries,
    IReadOnlyList<FacetChoice> Languages,
    IReadOnlyList<FacetChoice> Topics,
    IReadOnlyList<FacetChoice> States,
    int Dated,
    int Undated,
    int OffStory
);

/// <summary>Counts beside each choice. A choice's own filter is set aside for its counts, so that several can be chosen.</summary>
public sealed class FacetQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    public async Task<Facets> ForAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var outlets = await selection
            .Of(db, filter with { Outlets = [] })
            .GroupBy(a => new { a.Outlet!.Key, a.Outlet.Name })
            .Select(g => new
            {
                g.Key.Key,
                g.Key.Name,
                Count = g.Count(),
            })
            .ToListAsync(stop);
        var topics = await selection
            .Of(db, filter with { Topics = [] })
            .SelectMany(a => a.Topics)
            .GroupBy(t => t.TopicKey)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(stop);
        var states = await selection
            .Of(db, filter with { States = [] })
            .GroupBy(a => a.TextState)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(stop);
        var days = selection.Of(db, filter with { Days = DayScope.All });
        return new Facets(
            Choices(outlets.Select(o => (o.Key, o.Name, o.Count)), filter.Outlets),
            Choices(await ByAsync(db, filter with { Kinds = [] }, a => a.Outlet!.Kind, stop), filter.Kinds),
            Choices(await ByAsync(db, filter with { Countries = [] }, a => a.Outlet!.Country, stop), filter.Countries),
            Choices(await ByAsync(db, filter with { Languages = [] }, a => a.Language, stop), filter.Languages),
            Choices(topics.Select(t => (t.Key, t.Key, t.Count)), filter.Topics),
            Choices(states.Select(s => (Word(s.Key), Word(s.Key), s.Count)), [.. filter.States.Select(Word)]),
            await days.CountAsync(a => a.PublishedPrecision >= DatePrecision.Day, stop),
            await days.CountAsync(a => a.PublishedPrecision < DatePrecision.Day, stop),
            await selection.Of(db, filter with { Scope = StoryScope.OffStory }).CountAsync(stop)
        );
    }

    private async Task<IEnumerable<(string, string, int)>> ByAsync(
        TrackerDbContext db,
        ArticleFilter filter,
        Expression<Func<Article, string?>> property,
        CancellationToken stop
    )
    {
        var groups = await selection
            .Of(db, filter)
            .GroupBy(property)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(stop);
        return groups.Where(g => g.Key is not null).Select(g => (g.Key!, g.Key!, g.Count));
    }

    private static string Word(TextState state) => ArticleFilterQuery.StateWord(state);

    /// <summary>Most articles first; a chosen value with no article stays visible, so that it can be unchosen.</summary>
    private static List<FacetChoice> Choices(
        IEnumerable<(string Value, string Name, int Count)> groups,
        IReadOnlyList<string> chosen
    )
    {
        var found = groups.ToList();
        var absent = chosen
            .Where(value => found.TrueForAll(g => g.Value != value))
            .Select(value => (Value: value, Name: value, Count: 0));
        return
        [
            .. found
                .Concat(absent)
                .OrderByDescending(g => g.Count)
                .ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase)
                .Select(g => new FacetChoice(g.Value, g.Name, g.Count, chosen.Contains(g.Value))),
        ];
    }
}
