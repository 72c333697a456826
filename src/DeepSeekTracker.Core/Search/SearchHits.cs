using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>Finds where a search's words stand in a text, as the index sees it, so that exactly what was found is marked.</summary>
public static class SearchHits
{
    /// <summary>Most places of a regular expression that are marked in one text.</summary>
    private const int MostMatches = 1_000;

    /// <summary>What may be marked: the words and expressions that the search wants, not those that it excludes.</summary>
    /// <param name="root">The search; null where there is none.</param>
    /// <param name="inTitle">True for what is wanted of the title, false for the text.</param>
    public static IReadOnlyList<SearchNode> Wanted(SearchNode? root, bool inTitle)
    {
        List<SearchNode> wanted = [];
        Collect(root, inTitle, wanted);
        return wanted;
    }

    /// <summary>The claims that the search wants answered, not those that it excludes.</summary>
    public static IReadOnlyList<SearchClaim> WantedClaims(SearchNode? root) =>
        root switch
        {
            SearchClaim claim => [claim],
            SearchAll all => [.. all.Of.SelectMany(WantedClaims)],
            SearchAny any => [.. any.Of.SelectMany(WantedClaims)],
            _ => [],
        };

    /// <summary>The places of all wanted words and expressions, in order and without overlap.</summary>
    public static IReadOnlyList<TextSpan> In(string text, IReadOnlyList<SearchNode> wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wanted);
        var words = wanted.OfType<SearchWords>().ToList();
        var hits = words.Count == 0 ? [] : OfWords(text, words);
        foreach (var pattern in wanted.OfType<SearchPattern>())
        {
            hits.AddRange(OfPattern(text, pattern));
        }

        if (words.Count == wanted.Count)
        {
            return hits;
        }

        List<TextSpan> apart = [];
        foreach (var hit in hits.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.Length))
        {
            if (apart.Count == 0 || hit.Start >= apart[^1].End)
            {
                apart.Add(hit);
            }
        }

        return apart;
    }

    private static List<TextSpan> OfWords(string text, List<SearchWords> wanted)
    {
        var byFirst = wanted
            .SelectMany(SearchVariants.Of)
            .ToLookup(words => words is { IsPrefix: true, Words.Count: 1 } ? "" : words.Words[0], StringComparer.Ordinal);
        var tokens = SearchTokens.Of(text).ToList();
        List<TextSpan> hits = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var longest = byFirst[tokens[i].Text]
                .Concat(byFirst[""])
                .Where(words => StandsAt(tokens, i, words))
                .Select(words => words.Words.Count)
                .DefaultIfEmpty(0)
                .Max();
            if (longest > 0)
            {
                var last = tokens[i + longest - 1];
                hits.Add(new TextSpan(tokens[i].Start, last.End - tokens[i].Start));
                i += longest - 1;
            }
        }

        return hits;
    }

    private static List<TextSpan> OfPattern(string text, SearchPattern pattern)
    {
        List<TextSpan> hits = [];
        try
        {
            foreach (var match in pattern.Expression.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    hits.Add(new TextSpan(match.Index, match.Length));
                }

                if (hits.Count == MostMatches)
                {
                    break;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found until then is marked.
        }

        return hits;
    }

    /// <summary>True where the words stand somewhere among these.</summary>
    internal static bool Stands(List<SearchToken> tokens, SearchWords wanted) =>
        SearchVariants.Of(wanted).Any(way => StandsSo(tokens, way));

    private static bool StandsSo(List<SearchToken> tokens, SearchWords wanted)
    {
        for (var at = 0; at <= tokens.Count - wanted.Words.Count; at++)
        {
            if (StandsAt(tokens, at, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAt(List<SearchToken> tokens, int at, SearchWords wanted)
    {
        var words = wanted.Words;
        if (at + words.Count > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var token = tokens[at + i].Text;
            var isOpen = wanted.IsPrefix && i == words.Count - 1;
            var isSame = isOpen ? token.StartsWith(words[i], StringComparison.Ordinal) : token == words[i];
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(SearchNode? node, bool inTitle, List<SearchNode> wanted)
    {
        switch (node)
        {
            case SearchWords words when Marks(words.Part, inTitle):
                wanted.Add(words);
                break;
            case SearchPattern pattern when Marks(pattern.Part, inTitle):
                wanted.Add(pattern);
                break;
            case SearchNear near:
                wanted.AddRange(near.Pieces.Where(piece => Marks(piece.Part, inTitle)));
                break;
            case SearchSame same:
                wanted.AddRange(same.Pieces);
                break;
            case SearchAll all:
                foreach (var child in all.Of)
                {
                    Collect(child, inTitle, wanted);
                }

                break;
            case SearchAny any:
                foreach (var child in any.Of)
                {
                    Collect(child, inTitle, wanted);
                }

                break;
        }
    }

    private static bool Marks(SearchPart part, bool inTitle) =>
        part == SearchPart.Anywhere || (inTitle ? part == SearchPart.Title : part is SearchPart.Body or SearchPart.Lead);
}
