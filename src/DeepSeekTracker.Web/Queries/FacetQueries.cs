using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One choice of a filter with the number of articles that it would show beside the other limits.</summary>
/// <param name="Value">The value in the address.</param>
/// <param name="Name">The name for the reader.</param>
/// <param name="Count">Articles.</param>
/// <param name="Chosen">True where the filter has it.</param>
public sealed record FacetChoice(string Value, string Name, int Count, bool Chosen)
{
    /// <summary>
    /// How many articles the list gains where the choice joins others of its kind; null where that is not known. Of topics
    /// fewer than have it: some are there already for another one.
    /// </summary>
    public int? Added { get; init; } = Count;
}

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
)
{
    /// <summary>The number of articles that fit.</summary>
    public ArticleCount Found { get; init; }

    /// <summary>How many of them are reports of their own.</summary>
    public ReportCount Reports { get; init; } = new(0, 0, 0, false);

    /// <summary>True where the counts are of the newest hits of a search only (<see cref="CoverageQueries.MostCounted"/>).</summary>
    public bool OfNewest { get; init; }

    /// <summary>How many texts were read for the search; null where it asks for none.</summary>
    public TextsRead? Read { get; init; }

    /// <summary>
    /// The days of what fits all limits but those on days; null where only the newest hits are known or where texts would
    /// have to be read again.
    /// </summary>
    public IReadOnlyList<DayCount>? Days { get; init; }
}

/// <summary>Counts beside each choice. A choice's own filter is set aside for its counts, so that several can be chosen.</summary>
public sealed class FacetQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    public async Task<Facets> ForAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var (readsTexts, reading) = (ArticleSelection.ReadsTexts(filter), new TextTime());
        var selected = readsTexts
            ? await selection.OfAsync(db, filter, stop, reading: reading)
            : await selection.OfWordsAsync(db, filter, stop);

        // With every hit at hand the columns tell at once what one kind of limit alone keeps out; of many hits the newest that
        // bear the other limits must be asked for, once more for each kind of limit.
        var isWhole = !selected.HasMore && !readsTexts;
        var more = selected.HasMore;
        if (more && ArticleSelection.IsLimited(filter))
        {
            selected = await selection.OfAsync(db, filter, stop, inIndex: filter with { Scope = StoryScope.All });
        }

        var all = selection.Counted(selected, filter);
        async Task<FacetCounter> Without(bool isLimited, ArticleFilter looser)
        {
            if (isWhole || !isLimited)
            {
                return all;
            }

            var found = await selection.OfAsync(
                db,
                looser,
                stop,
                inIndex: looser with
                {
                    Scope = StoryScope.All,
                },
                reading: reading
            );
            return selection.Counted(found, looser);
        }

        var outlets = await Without(filter.Outlets.Count > 0, filter with { Outlets = [] });
        var kinds = await Without(filter.Kinds.Count > 0, filter with { Kinds = [] });
        var countries = await Without(filter.Countries.Count > 0, filter with { Countries = [] });
        var languages = await Without(filter.Languages.Count > 0, filter with { Languages = [] });
        var topics = await Without(filter.Topics.Count > 0, filter with { Topics = [] });
        var states = await Without(filter.States.Count > 0, filter with { States = [] });
        var days = await Without(filter.Days != DayScope.All, filter with { Days = DayScope.All });
        var scopes = readsTexts ? await Without(filter.Reach != StoryScope.All, filter with { Scope = StoryScope.All }) : all;
        var added = isWhole ? all.Topics(alone: true).ToDictionary(t => t.Topic, t => t.Count, StringComparer.Ordinal) : null;
        return new Facets(
            Choices(outlets.Outlets(ColumnFilter.Outlet).Select(o => (o.Outlet.Key, o.Outlet.Name, o.Count)), filter.Outlets),
            Choices(Sums(kinds.Outlets(ColumnFilter.Kind), o => o.Kind), filter.Kinds),
            Choices(Sums(countries.Outlets(ColumnFilter.Country), o => o.Country), filter.Countries),
            Languages([.. Sums(languages.Traits(ColumnFilter.Language), t => t.Language)], filter.Languages),
            [
                .. Choices(topics.Topics().Select(t => (t.Topic, t.Topic, t.Count)), filter.Topics)
                    .Select(choice => choice with { Added = added?.GetValueOrDefault(choice.Value) }),
            ],
            Choices(Sums(states.Traits(ColumnFilter.State), t => Word(t.State)), [.. filter.States.Select(Word)]),
            days.Traits(ColumnFilter.Days).Where(t => ColumnFilter.IsDated(t.Traits)).Sum(t => t.Count),
            days.Traits(ColumnFilter.Days).Where(t => !ColumnFilter.IsDated(t.Traits)).Sum(t => t.Count),
            scopes.Traits(ColumnFilter.Scope).Where(t => !t.Traits.OnStory).Sum(t => t.Count)
        )
        {
            Found = new ArticleCount(all.Fitting, selected.HasMore),
            Reports = ReportCount.Of(all, selected.HasMore),
            OfNewest = more,
            Read = selected.Read,
            Days =
                !isWhole ? null
                : filter is { From: null, To: null } ? all.Days()
                : DaysWithout(selected, filter),
        };
    }

    /// <summary>The languages of all articles, on and off the story.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var all = ArticleFilter.Everything with { Scope = StoryScope.All };
        var counter = selection.Counted(await selection.OfAsync(db, all, stop), all);
        return [.. Sums(counter.Traits(ColumnFilter.Language), t => t.Language).Select(language => language.Item1)];
    }

    private IReadOnlyList<DayCount> DaysWithout(SelectedArticles selected, ArticleFilter filter)
    {
        var (anyDay, looser) = selection.OnAnyDay(selected, filter);
        return selection.Counted(anyDay, looser).Days();
    }

    private static IEnumerable<(string, string, int)> Sums<T>(IEnumerable<(T Of, int Count)> groups, Func<T, string?> value) =>
        groups
            .GroupBy(group => value(group.Of), group => group.Count, StringComparer.Ordinal)
            .Where(group => group.Key is not null)
            .Select(group => (group.Key!, group.Key!, group.Sum()));

    /// <summary>A language counts its forms too: beside a chosen one a form adds nothing, and what holds a chosen form adds less.</summary>
    private static List<FacetChoice> Languages(List<(string Tag, string, int Count)> tags, IReadOnlyList<string> chosen)
    {
        // A chosen language may have articles of its forms alone. Feeds write the tags, so none is compared with all others.
        var exact = tags.ToLookup(tag => tag.Tag, StringComparer.Ordinal);
        var families = tags.ToLookup(tag => LanguageRange.WithoutForm(tag.Tag), StringComparer.Ordinal);
        IEnumerable<(string Tag, string, int Count)> Held(string language) =>
            (LanguageRange.WithoutForm(language) == language ? families : exact)[language];
        var sums = tags.Select(tag => tag.Tag)
            .Union(chosen, StringComparer.Ordinal)
            .Select(tag => (tag, tag, Held(tag).Sum(t => t.Count)));
        return
        [
            .. Choices(sums, chosen)
                .Select(choice =>
                    choice with
                    {
                        Added = Held(choice.Value)
                            .Where(t => !chosen.Any(value => LanguageRange.Holds(value, t.Tag)))
                            .Sum(t => t.Count),
                    }
                ),
        ];
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
