using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
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
    /// <summary>The stored text has an empty line between blocks; mentions are placed in it.</summary>
    private const int BetweenBlocks = 2;

    /// <summary>Marks an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="search">A search in the query language; null marks no hits.</param>
    /// <param name="mentions">Where there is no search, the amounts in the text that answer a claim are marked.</param>
    public static MarkedArticle Of(ArticleDetails article, string? search, IReadOnlyList<MentionRow> mentions)
    {
        var root = search is null ? null : SearchParser.Parse(search).Root;
        var inTitle = SearchHits.Wanted(root, inTitle: true);
        var inText = SearchHits.Wanted(root, inTitle: false);
        var hits = 0;

        var title = Marked(ArticleTitle.Of(article.Row), article.Row.Title is null ? [] : inTitle);
        // A title that was made from the subtitle says it already.
        var subtitle = article.Subtitle is { } text && text != article.Row.Title ? Marked(text, inText) : null;
        var start = 0;
        return new(title, subtitle, [.. article.Blocks.Select(Block)], hits);

        MarkedBlock Block(TextBlock block)
        {
            var from = start;
            start += block.Text.Length + BetweenBlocks;
            return block.Kind == BlockKind.Table
                ? new(block, [.. block.Text.Split('\n').Select(line => line.Split('\t').Select(Cell).ToList())])
                : new(
                    block,
                    [
                        [search is null ? MarkedText.OfAnswers(block.Text, Answers(from, block.Text)) : Cell(block.Text)],
                    ]
                );
        }

        IReadOnlyList<TextSpan> Answers(int from, string text)
        {
            var spans = new List<TextSpan>();
            foreach (var mention in mentions.Where(m => m is { Place: "text", IsRejected: false }))
            {
                var span = new TextSpan(mention.CharStart - from, mention.CharEnd - mention.CharStart);
                if (span.Start >= (spans.Count == 0 ? 0 : spans[^1].End) && span.Length > 0 && span.End <= text.Length)
                {
                    spans.Add(span);
                }
            }

            return spans;
        }

        MarkedText Cell(string text) => Marked(text, inText);

        MarkedText Marked(string text, IReadOnlyList<SearchNode> wanted)
        {
            var marked = MarkedText.Of(text, wanted).Numbered(hits);
            hits += marked.Hits;
            return marked;
        }
    }
}
