using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>What of an article must be read to answer a search's regular expressions, links and words of one sentence.</summary>
/// <param name="Title">As the article has it.</param>
/// <param name="Text">Blocks parted by blank lines.</param>
/// <param name="Author">As stored.</param>
/// <param name="Links">Addresses that its text links to.</param>
public sealed record SearchedText(string? Title, string? Text, string? Author, IReadOnlyList<string> Links);

/// <summary>The parts of a search that the texts themselves answer.</summary>
public static class SearchTexts
{
    /// <summary>Texts beyond this are read in their beginning only.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>The parts that stand beside the rest and need the texts.</summary>
    public static IReadOnlyList<SearchNode> Of(SearchNode? root) => [.. Parts(root).Where(part => part.ReadsTexts)];

    /// <summary>The search without them: what it asks of index and columns; null where nothing is left.</summary>
    public static SearchNode? Rest(SearchNode? root)
    {
        // Words of one sentence stand in the same text at least.
        var rest = Parts(root).Where(part => !part.ReadsTexts || part is SearchSame).ToList();
        return rest.Count switch
        {
            0 => null,
            1 => rest[0],
            _ => new SearchAll(rest),
        };
    }

    /// <summary>True where the links of the text are asked for.</summary>
    public static bool AskLinks(IEnumerable<SearchNode> parts) =>
        parts.Any(part => part is SearchLink || (part is SearchNot not && AskLinks([not.Of])));

    /// <summary>True where the article is what all parts ask.</summary>
    /// <exception cref="RegexMatchTimeoutException">One text took an expression too long.</exception>
    public static bool Fit(IEnumerable<SearchNode> parts, SearchedText article)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(article);
        return parts.All(part => Fits(part, article));
    }

    private static bool Fits(SearchNode part, SearchedText article) =>
        part switch
        {
            SearchNot not => !Fits(not.Of, article),
            SearchPattern pattern => Read(pattern.Part, article).Any(text => pattern.Expression.IsMatch(text)),
            SearchSame same => Read(SearchPart.Anywhere, article).Any(text => HasSentence(text, same)),
            SearchLink link => article.Links.Any(href => LeadsTo(href, link.Domain)),
            _ => true,
        };

    private static IEnumerable<string> Read(SearchPart part, SearchedText article)
    {
        var text = article.Text ?? "";
        IEnumerable<string?> parts = part switch
        {
            SearchPart.Title => [article.Title],
            SearchPart.Body => [text],
            SearchPart.Lead => [text.Split("\n\n", 2)[0]],
            SearchPart.Author => [article.Author],
            _ => [article.Title, text],
        };
        return parts.OfType<string>().Where(read => read.Length > 0);
    }

    private static bool HasSentence(string text, SearchSame same) =>
        Sentences
            .Split(text)
            .Any(sentence =>
            {
                var tokens = SearchTokens.Of(sentence.In(text)).ToList();
                return same.Pieces.All(piece => SearchHits.Stands(tokens, piece));
            });

    private static bool LeadsTo(string href, string domain) =>
        Uri.TryCreate(href, UriKind.Absolute, out var url)
        && (
            url.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || url.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
        );

    private static IReadOnlyList<SearchNode> Parts(SearchNode? root) =>
        root switch
        {
            null => [],
            SearchAll all => all.Of,
            _ => [root],
        };
}
