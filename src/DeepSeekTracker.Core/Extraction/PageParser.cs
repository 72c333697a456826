using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>HTML to our tree, by AngleSharp under a budget.</summary>
internal static class PageParser
{
    private const int DeepestTree = 400;

    /// <summary>The root element, or null where the page was made to exhaust the parser.</summary>
    public static PageNode? Parse(string html)
    {
        var budget = new ParseBudget();
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                SkipComments = true,
                SkipScriptText = true,
                SkipRawText = true,
                SkipProcessingInstructions = true,
                DisableElementPositionTracking = true,
                MaximumDepth = DeepestTree,
                ShouldEmitAttribute = ParseBudget.TakesAttribute,
                OnCreated = (_, _) => budget.CountElement(),
            }
        );
        try
        {
            using var document = parser.ParseDocument<Document, Element>(
                new TextSource(new ReadOnlyMemoryTextSource(html)),
                budget.Take
            );
            return document.DocumentElement is { } root ? PageTree.Of(root) : null;
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }
}
