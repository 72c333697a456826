using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>HTML to our tree, by AngleSharp under a budget.</summary>
internal static partial class PageParser
{
    private const int DeepestTree = 400;
    private const int PatternTimeout = 10_000;

    /// <summary>The root element, or null where the page was made to exhaust the parser.</summary>
    public static PageNode? Parse(string html)
    {
        try
        {
            return Read(html);
        }
        catch (UriFormatException)
        {
            // AngleSharp follows rel=import while it parses and trips over broken addresses in it (found by the fuzz run).
            return ReadWithoutLinks(html);
        }
    }

    private static PageNode? ReadWithoutLinks(string html)
    {
        try
        {
            return Read(LinkTags().Replace(html, ""));
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static PageNode? Read(string html)
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

    [GeneratedRegex("<link[^>]{0,4000}>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex LinkTags();
}
