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
        IReadOnlyList<SearchNode> parts = root is SearchAll all ? all.Of : [root];
        return new IndexQuery(
            Joined(Limits(filter).Select(AnyTag), [.. parts.Where(part => part.IsInIndex)]),
            0,
            long.MaxValue,
            [.. parts.Where(part => !part.IsInIndex)]
        );
    }

    /// <summary>The limits of the other filters, as lists of tags of which each article bears at least one.</summary>
    private IEnumerable<IReadOnlyCollection<string>> Limits(ArticleFilter filter)
    {
        if (filter.Reach is var reach && reach != StoryScope.All)
        {
            yield return [reach == StoryScope.OnStory ? ArticleIndex.OnStoryTag : ArticleIndex.OffStoryTag];
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
            SearchWords words => $"{Column(words.Part)} : {InAnyWay(words)}",
            SearchNot not => $"({Joined([], [not])})",
            SearchAll all => $"({Joined([], all.Of)})",
            SearchAny any => $"({string.Join(" OR ", DeepestFirst(any.Of).Select(Express))})",
            SearchNear near => $"{Column(near.Pieces[0].Part)} : NEAR({Join(" ", near.Pieces)}, {near.Distance})",
            SearchSame same => InOneColumn($"({string.Join(" AND ", same.Pieces.Select(InAnyWay))})"),
            SearchValue value => AnyTag(_names.TagsOf(value)),
            SearchDays days => AnyTag(_names.TagsOf(days)),
            _ => Tag(ArticleIndex.AllTag),
        };

    /// <summary>All of these, without what is excluded.</summary>
    private string Joined(IEnumerable<string> limits, IReadOnlyList<SearchNode> parts)
    {
        List<string> wanted = [.. limits, .. DeepestFirst(parts.Where(part => part is not SearchNot)).Select(Express)];
        List<string> unwanted = [.. DeepestFirst(parts.OfType<SearchNot>().Select(not => not.Of)).Select(Express)];
        var match = wanted.Count == 0 ? Tag(ArticleIndex.AllTag) : string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", unwanted)})";
    }

    /// <summary>
    /// FTS5 reads with a stack of 100 places, and what stands before a bracket takes its places until the bracket closes. With the
    /// deepest part first, one level takes six at the most, and a search has <see cref="SearchParser.DeepestNesting"/> of them.
    /// </summary>
    private static IEnumerable<SearchNode> DeepestFirst(IEnumerable<SearchNode> parts) => parts.OrderByDescending(Depth);

    private static int Depth(SearchNode node) =>
        node switch
        {
            SearchNot not => 1 + Depth(not.Of),
            SearchAll all => 1 + all.Of.Max(Depth),
            SearchAny any => 1 + any.Of.Max(Depth),
            _ => 0,
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

    /// <summary>5.6 million is also "5,6 millions", and GPT-4o gpt4o.</summary>
    private static string InAnyWay(SearchWords words) =>
        SearchVariants.Of(words) is { Count: > 1 } ways ? $"({string.Join(" OR ", ways.Select(Quoted))})" : Quoted(words);

    private static string AnyTag(IReadOnlyCollection<string> tags) =>
        tags.Count == 0 ? Tag("none") : $"({string.Join(" OR ", tags.Select(Tag))})";

    private static string Tag(string tag) => $"tags : \"{tag}\"";
}
