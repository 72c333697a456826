using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>Finds where a search's words stand in a text, as the index sees it, so that exactly what was found is marked.</summary>
public static class SearchHits
{
    /// <summary>The words that may be marked: those that the search wants, not those that it excludes.</summary>
    /// <param name="root">The search; null where there is none.</param>
    /// <param name="inTitle">True for the title's words, false for the text's.</param>
    public static IReadOnlyList<SearchWords> Wanted(SearchNode? root, bool inTitle)
    {
        List<SearchWords> wanted = [];
        Collect(root, inTitle, wanted);
        return wanted;
    }

    /// <summary>The places of all wanted words, in order and without overlap.</summary>
    public static IReadOnlyList<TextSpan> In(string text, IReadOnlyList<SearchWords> wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Count == 0)
        {
            return [];
        }

        var byFirst = wanted.ToLookup(
            words => words is { IsPrefix: true, Words.Count: 1 } ? "" : words.Words[0],
            StringComparer.Ordinal
        );
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
            if (isOpen ? !token.StartsWith(words[i], StringComparison.Ordinal) : token != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(SearchNode? node, bool inTitle, List<SearchWords> wanted)
    {
        switch (node)
        {
            case SearchWords words
                when words.Part == SearchPart.Anywhere
                    || (inTitle ? words.Part == SearchPart.Title : words.Part is SearchPart.Body or SearchPart.Lead):
                wanted.Add(words);
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
}
