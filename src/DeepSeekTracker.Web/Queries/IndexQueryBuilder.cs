using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Says a filter in the language of the full-text index.</summary>
internal sealed class IndexQueryBuilder(ColumnTable table, DateOnly today)
{
    private static readonly string[] Columns = ["title", "lead", "body"];

    private readonly SearchNames _names = new(table, today);

    public IndexQuery Of(ArticleFilter filter, SearchNode root)
    {
        List<string> wanted = [.. Limits(filter).Select(AnyTag)];
        List<string> unwanted = [];
        List<SearchNode> beside = [];
        IReadOnlyList<SearchNode> parts = root is SearchAll all ? all.Of : [root];
        foreach (var part in parts)
        {
            if (!part.IsInIndex)
            {
                beside.Add(part);
            }
            else if (part is SearchNot not)
            {
                unwanted.Add(Express(not.Of));
            }
            else
            {
                wanted.Add(Express(part));
            }
        }

        var match = wanted.Count == 0 ? Tag(ArticleIndex.AllTag) : string.Join(" AND ", wanted);
        return new IndexQuery(
            unwanted.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", unwanted)})",
            0,
            long.MaxValue,
            beside
        );
    }

    /// <summary>The limits of the other filters, as lists of tags of which each article bears at least one.</summary>
    private IEnumerable<IReadOnlyCollection<string>> Limits(ArticleFilter filter)
    {
        if (filter.Scope != StoryScope.All)
        {
            yield return [filter.Scope == StoryScope.OnStory ? ArticleIndex.OnStoryTag : ArticleIndex.OffStoryTag];
        }

        if (filter.Days != DayScope.All)
        {
            yield return [filter.Days == DayScope.Undated ? ArticleIndex.UndatedTag : ArticleIndex.DatedTag];
        }

        if (filter.From is not null || filter.To is not null)
        {
            yield return _names.TagsOf(new SearchDays(SearchTime.Published, filter.From, filter.To));
        }

        if (filter.Outlets.Count + filter.Kinds.Count + filter.Countries.Count > 0)
        {
            yield return [.. table.KnownOutlets.Where(outlet => Fits(filter, outlet)).Select(o => ArticleIndex.OutletTag(o.Id))];
        }

        if (filter.Languages.Count > 0)
        {
            yield return [.. filter.Languages.Select(LanguageRange.Tag)];
        }

        if (filter.Topics.Count > 0)
        {
            yield return [.. filter.Topics.Select(ArticleIndex.TopicTag)];
        }

        if (filter.States.Count > 0)
        {
            yield return [.. filter.States.Select(ArticleIndex.StateTag)];
        }
    }

    private static bool Fits(ArticleFilter filter, OutletFacts outlet) =>
        (filter.Outlets.Count == 0 || filter.Outlets.Contains(outlet.Key))
        && (filter.Kinds.Count == 0 || filter.Kinds.Contains(outlet.Kind!))
        && (filter.Countries.Count == 0 || filter.Countries.Contains(outlet.Country!));

    private string Express(SearchNode node) =>
        node switch
        {
            SearchWords words => $"{Column(words.Part)} : {InAnyLanguage(words)}",
            SearchNot not => $"({Tag(ArticleIndex.AllTag)} NOT ({Express(not.Of)}))",
            SearchAll all => $"({string.Join(" AND ", all.Of.Select(Express))})",
            SearchAny any => $"({string.Join(" OR ", any.Of.Select(Express))})",
            SearchNear near => $"{Column(near.Pieces[0].Part)} : NEAR({Join(" ", near.Pieces)}, {near.Distance})",
            SearchSame same => InOneColumn($"({string.Join(" AND ", same.Pieces.Select(InAnyLanguage))})"),
            SearchValue value => AnyTag(_names.TagsOf(value)),
            SearchDays days => AnyTag(_names.TagsOf(days)),
            _ => Tag(ArticleIndex.AllTag),
        };

    /// <summary>A sentence lies in the title, in the first paragraph or in the rest.</summary>
    private static string InOneColumn(string expression) =>
        $"({string.Join(" OR ", Columns.Select(column => $"{column} : {expression}"))})";

    private static string Join(string between, IEnumerable<SearchWords> pieces) => string.Join(between, pieces.Select(Quoted));

    private static string Column(SearchPart part) =>
        part switch
        {
            SearchPart.Title => "title",
            SearchPart.Body => "{lead body}",
            SearchPart.Lead => "lead",
            SearchPart.Author => "author",
            SearchPart.Address => "address",
            _ => "{title lead body}",
        };

    private static string Quoted(SearchWords words)
    {
        // Only letters, digits and marks are left in a word; quotes are doubled all the same.
        var phrase = string.Join(' ', words.Words).Replace("\"", "\"\"", StringComparison.Ordinal);
        return words.IsPrefix ? $"\"{phrase}\" *" : $"\"{phrase}\"";
    }

    /// <summary>5.6 million is also "5,6 millions".</summary>
    private static string InAnyLanguage(SearchWords words) =>
        SearchScales.Of(words) is { Count: > 0 } others
            ? $"({Quoted(words)} OR {string.Join(" OR ", others.Select(scale => Quoted(words with { Words = [.. words.Words.SkipLast(1), scale] })))})"
            : Quoted(words);

    private static string AnyTag(IReadOnlyCollection<string> tags) =>
        tags.Count == 0 ? Tag("none") : $"({string.Join(" OR ", tags.Select(Tag))})";

    private static string Tag(string tag) => $"tags : \"{tag}\"";
}
