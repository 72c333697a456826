using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>Another list that could be meant, with the articles that it holds.</summary>
public sealed record Loosened(string Text, string Href, int Count);

public sealed class Index(
    ArticleQueries articles,
    FacetQueries facets,
    OutletQueries outlets,
    SnippetQueries snippets,
    SearchTold told,
    FollowedStory story
) : PageModel
{
    private const int MostLoosened = 6;
    private const int MostWidened = 2;

    /// <summary>With all that can be said of an article: of lines alone a page holds more.</summary>
    private const int PageSizeOfList = 36;

    /// <summary>Rows with a sentence each are twice as heavy.</summary>
    private const int PageSizeWithSentences = 20;
    private const int MostOutletNames = 12;

    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    /// <summary>What is listed, for the browser's own title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<UnknownName> Told { get; private set; } = [];

    public IReadOnlyList<FilterGroup> Groups { get; private set; } = [];

    public IReadOnlyList<FilterOption> QuickDays { get; private set; } = [];

    public IReadOnlyList<FilterOption> BusyDays { get; private set; } = [];

    public IReadOnlyList<ActiveFilter> Active { get; private set; } = [];

    public IReadOnlyList<Loosened> Looser { get; private set; } = [];

    /// <summary>Other forms of the search's words that find more, with what both find.</summary>
    public IReadOnlyList<Loosened> Wider { get; private set; } = [];

    public ArticleListing Rows { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<int, SearchSnippet> Snippets { get; private set; } = new Dictionary<int, SearchSnippet>();

    public ArticleCount Count { get; private set; }

    /// <summary>How many of them are reports of their own.</summary>
    public ReportCount? Reports { get; private set; }

    /// <summary>True where counts and choices are of the newest hits only.</summary>
    public bool OfNewest { get; private set; }

    /// <summary>True where the search is so long that what would repeat it in a link is sent by a form or left out.</summary>
    public bool IsLong => ArticleFilterQuery.IsLong(Filter.Words);

    /// <summary>How many texts were read for the search; null where it asks for none.</summary>
    public TextsRead? Read { get; private set; }

    public string Found =>
        Count.HasMore
            ? Counted("more than {0} article", "more than {0} articles", Count.Number)
            : Counted("{0} article", "{0} articles", Count.Number);

    /// <summary>Days part the list where it is in their order.</summary>
    public ArticleSort? ListSort =>
        Filter.Sort switch
        {
            ArticleSort.Relevance or ArticleSort.Longest => null,
            ArticleSort.Oldest => ArticleSort.Published,
            _ => Filter.Sort,
        };

    /// <summary>How much is shown of each article.</summary>
    public ListView View { get; private set; }

    public Pager Pager => Pager.Of(Keep(ArticleFilterQuery.Link("/articles", Filter)), Rows, T("Pages of the list"));

    /// <summary>The topics and languages that the search can be built from.</summary>
    public IReadOnlyList<BuilderChoice> Topics => [.. story.Story.Topics.Select(t => new BuilderChoice(t.Key, t.Name))];

    public IReadOnlyList<BuilderChoice> Languages { get; private set; } = [];

    public IReadOnlyList<BuilderChoice> States { get; } =
    [.. Enum.GetValues<TextState>().Select(s => new BuilderChoice(ArticleFilterQuery.StateWord(s), StateText.Short(s)))];

    /// <summary>The busiest outlets of this list, by name; any other can be written as well.</summary>
    public IReadOnlyList<string> OutletNames { get; private set; } = [];

    /// <summary>An address of the list in the present view.</summary>
    public string Keep(string link) => ListViews.With(link, View);

    private NavLink Keep(NavLink link) => link with { Href = Keep(link.Href) };

    /// <summary>What this page gathers beside the words and days of its own form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        ArticleFilterQuery.Pairs(Filter).Where(pair => pair.Key is not ("q" or "from" or "to"));

    /// <summary>Where the list with its limits gets a name.</summary>
    public string Save => ArticleFilterQuery.Link("/kept/add", Filter);

    /// <summary>What comes to the list from now on, for a feed reader.</summary>
    public string Feed(string format) => ArticleFilterQuery.Link($"/articles/feed.{format}", Filter);

    public string Export(string format, string? profile = null) =>
        ArticleFilterQuery.Link($"/articles/export.{format}", Filter) is var link && profile is null
            ? link
            : $"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}profile={profile}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var reading = ArticleFilterQuery.Parse(Request.Query);
        Filter = reading.Filter;
        View = ListViews.Parse(Request.Query["view"]);
        if (SearchBuilder.IsSent(Request.Query))
        {
            return LocalRedirect(Keep(ArticleFilterQuery.Link("/articles", SearchBuilder.Built(Filter, [.. Request.Query]))));
        }

        var at = Request.Query["at"].ToString();
        var cursor = ArticleCursor.Parse(at);
        string[] problems =
        [
            .. reading.Problems,
            .. ListViews.Problems(Request.Query["view"]),
            .. Misread(reading, isPlaceLost: at.Length > 0 && cursor is null),
        ];

        var size =
            View != ListView.List ? ArticleQueries.PageSize
            : Filter.Words is null ? PageSizeOfList
            : PageSizeWithSentences;
        Rows = await articles.PageAsync(Filter, cursor, stop, size);
        Snippets = await snippets.ForAsync(View == ListView.List ? Filter.Words : null, Rows.Rows, stop);
        var choices = await facets.ForAsync(Filter, stop);
        (Count, Reports) = (choices.Found, choices.Reports);
        var names = UnknownNames.AsksForOutlets(choices) ? await outlets.NamesAsync(stop) : [];
        var languages = UnknownNames.AsksForLanguages(choices) ? await facets.LanguagesAsync(stop) : [];
        var known = new UnknownNames(names, languages, story);
        Told =
        [
            .. problems.Select(UnknownName.Told),
            .. await told.OfAsync(reading, filter => Keep(ArticleFilterQuery.Link("/articles", filter)), stop),
            .. known.Of(Filter, choices).Select(name => name with { Meant = [.. name.Meant.Select(Keep)] }),
        ];
        Read = choices.Read;
        choices = known.Named(choices);
        Title = ListTitle.Of(
            T("Articles"),
            Filter,
            story,
            key => choices.Outlets.FirstOrDefault(o => o.Value == key)?.Name ?? key
        );
        OfNewest = choices.OfNewest;
        Groups = IsLong ? [] : FilterPanel.Groups(Filter, choices, story);
        OutletNames = [.. choices.Outlets.Take(MostOutletNames).Select(c => c.Name)];
        Languages = [.. choices.Languages.Select(c => new BuilderChoice(c.Value, PlaceNames.Language(c.Value)))];
        QuickDays = IsLong ? [] : FilterPanel.QuickDays(Filter, story.Story.Window, choices.Days);
        BusyDays = IsLong ? [] : FilterPanel.BusyDays(Filter, choices.Days);
        Active = ActiveFilter.Of(
            Filter,
            story,
            key => choices.Outlets.FirstOrDefault(choice => choice.Value == key)?.Name ?? key
        );
        if (cursor is null && Filter.Words is not null && !IsLong && Read is null && !Count.HasMore)
        {
            Wider = await WidenAsync(stop);
        }

        if (Count.Number == 0)
        {
            Looser = await LoosenAsync(stop);
        }

        return Page();
    }

    private static IEnumerable<string> Misread(FilterReading reading, bool isPlaceLost)
    {
        if (reading.TwoOrders is { } orders)
        {
            yield return SortText.Of(orders.OfSearch, orders.OfAddress);
        }

        if (isPlaceLost)
        {
            yield return T("The place in the list (“at”) could not be read, so this is its beginning.");
        }
    }

    private async Task<IReadOnlyList<Loosened>> LoosenAsync(CancellationToken stop)
    {
        // Reading texts once is enough for one page.
        var shorter = Active
            .Select(a => (Text: T("Without “{0}: {1}”", a.Label, a.Value), a.Without))
            .Concat(Shorter().Select(s => (T("Without “{0}”", s.Part), s.Without)))
            .Where(s => !ArticleFilterQuery.IsLong(s.Without.Words) && !ArticleSelection.ReadsTexts(s.Without));
        var looser = await OfferedAsync(shorter.Take(MostLoosened), stop);
        return [.. looser.Where(l => l.Count > 0).OrderBy(l => l.Count)];
    }

    /// <summary>The list with the singular or plural of a word as well, where it holds more.</summary>
    private async Task<IReadOnlyList<Loosened>> WidenAsync(CancellationToken stop)
    {
        var forms = SearchForms
            .Of(SearchParser.Parse(Filter.Words!))
            .Select(form => (form.Form, Filter with { Words = form.Search }));
        var wider = await OfferedAsync(forms.Take(MostWidened), stop);
        return [.. wider.Where(with => with.Count > Count.Number)];
    }

    /// <summary>Up to the first whose number the page would have to wait for.</summary>
    private async Task<List<Loosened>> OfferedAsync(
        IEnumerable<(string Text, ArticleFilter Filter)> lists,
        CancellationToken stop
    )
    {
        var offered = new List<Loosened>();
        foreach (var (text, filter) in lists)
        {
            if (await articles.OfferedAsync(filter, stop) is not { } count)
            {
                break;
            }

            offered.Add(new Loosened(text, ArticleFilterQuery.Link("/articles", filter), count));
        }

        return offered;
    }

    /// <summary>The search without each of its parts.</summary>
    private IEnumerable<(string Part, ArticleFilter Without)> Shorter()
    {
        var parts = Filter.Words is { } words ? SearchParser.Parse(words).Parts : [];
        return parts.Count < 2
            ? []
            : parts.Select(part =>
                (
                    part.Text,
                    Filter with
                    {
                        Words = string.Join(' ', parts.Where(other => other != part).Select(other => other.Text)),
                    }
                )
            );
    }
}
