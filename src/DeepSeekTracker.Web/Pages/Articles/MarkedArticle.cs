using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A block of the text with its hits.</summary>
/// <param name="Block">The block.</param>
/// <param name="Lines">A table's rows and cells; for any other block one line with one cell.</param>
public sealed record MarkedBlock(TextBlock Block, IReadOnlyList<IReadOnlyList<MarkedText>> Lines)
{
    public MarkedText Text => Lines[0][0];
}

/// <summary>An article with the hits of a search, numbered from title to end.</summary>
public sealed record MarkedArticle(MarkedText Title, MarkedText? Subtitle, IReadOnlyList<MarkedBlock> Blocks, int Hits)
{
    /// <summary>Marks an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="search">A search in the query language; null marks nothing.</param>
    public static MarkedArticle Of(ArticleDetails article, string? search)
    {
        var root = search is null ? null : SearchParser.Parse(search).Root;
        var inTitle = SearchHits.Wanted(root, inTitle: true);
        var inText = SearchHits.Wanted(root, inTitle: false);
        var hits = 0;

        var title = Marked(ArticleTitle.Of(article.Row), article.Row.Title is null ? [] : inTitle);
        var subtitle = article.Subtitle is { } text ? Marked(text, inText) : null;
        return new(title, subtitle, [.. article.Blocks.Select(Block)], hits);

        MarkedBlock Block(TextBlock block) =>
            block.Kind == BlockKind.Table
                ? new(block, [.. block.Text.Split('\n').Select(line => line.Split('\t').Select(Cell).ToList())])
                : new(
                    block,
                    [
                        [Cell(block.Text)],
                    ]
                );

        MarkedText Cell(string text) => Marked(text, inText);

        MarkedText Marked(string text, IReadOnlyList<SearchWords> wanted)
        {
            var marked = MarkedText.Of(text, wanted).Numbered(hits);
            hits += marked.Hits;
            return marked;
        }
    }
}
