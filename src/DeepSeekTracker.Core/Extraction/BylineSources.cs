using System.Text;
using System.Text.Json;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>One place on the page that may name authors.</summary>
/// <param name="IsStated">True where the place is made for a program to read, so that single names count too.</param>
/// <param name="IsByline">True for the line at the headline, in which the outlet's own name stands for its editors.</param>
internal sealed record BylineSource(
    IReadOnlyList<(string Text, bool IsOrganisation)> Names,
    bool IsStated,
    bool IsByline = false
);

/// <summary>The places that may name authors, most trusted first.</summary>
internal static class BylineSources
{
    private const int Reach = 500;
    private const int Neighbourhood = 120;
    private const int MostElsewhere = 4;
    private const int LongestSignature = 40;
    private const int LongestLabelled = 80;

    private static readonly string[] MetaNames =
    [
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "dc.author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "article.author",
        "author_name",
        "creator",
        "cXenseParse:author",
        "DCSext.author",
    ];

    public static IEnumerable<BylineSource> Of(PageFacts page, PageNode? headline, IReadOnlyList<Block> text)
    {
        yield return new BylineSource([.. Linked(page)], IsStated: true);
        foreach (var name in MetaNames)
        {
            yield return Plain(page.Meta.All(name), isStated: true);
        }

        if (page.Meta.First("twitter:label1") is { } label && label.Contains("ritten", StringComparison.Ordinal))
        {
            yield return Plain(page.Meta.All("twitter:data1"), isStated: true);
        }

        yield return Plain(Together(page, e => HasWord(e["itemprop"], "author")), isStated: true);
        yield return Plain(Together(page, e => HasWord(e["rel"], "author")), isStated: true);
        yield return Plain(
            Marked(page, headline, e => e.Marks.HasFlag(NameMarks.Byline)).Select(m => m.Text).Take(1),
            isStated: false,
            isByline: headline is not null
        );
        yield return Plain(Marked(page, headline, LeadsToAuthor).Select(m => m.Text).Take(3), isStated: false);
        yield return Plain(Bylined(page, AroundHeadline(page, headline)).Take(1), isStated: false, isByline: true);
        yield return Plain(Bylined(page, AfterText(text)).Take(1), isStated: false);
        yield return Plain(Signed(text), isStated: false);
        yield return Plain(Labelled(page).Take(1), isStated: false);
        foreach (var (marked, _) in Marked(page, null, e => e.Marks.HasFlag(NameMarks.Byline)).Take(MostElsewhere))
        {
            yield return Plain([marked], isStated: false);
        }
    }

    /// <summary>Who is named as having edited the piece: no author, although some pages state them as one.</summary>
    public static IReadOnlyList<string> Editors(PageFacts page) =>
        [
            .. Marked(page, null, e => e.Marks.HasFlag(NameMarks.Byline))
                .Take(MostElsewhere)
                .Select(marked => BylinePatterns.Editor().Match(marked.Text).Groups["name"].Value.Trim())
                .Where(name => name.Length > 0),
        ];

    private static BylineSource Plain(IEnumerable<string> texts, bool isStated, bool isByline = false) =>
        new([.. texts.Select(text => (text, false))], isStated, isByline);

    private static IEnumerable<(string Text, bool IsOrganisation)> Linked(PageFacts page)
    {
        if (page.Article is not { } article)
        {
            yield break;
        }

        foreach (var value in LinkedData.Values(article, "author").Concat(LinkedData.Values(article, "creator")))
        {
            var author = page.LinkedData.Resolve(value);
            if (LinkedData.AsText(author) is { Length: > 0 } text && !text.StartsWith("http", StringComparison.Ordinal))
            {
                yield return (JsonText.Line(text), IsOrganisation(author));
            }
        }
    }

    private static bool IsOrganisation(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object
        && LinkedData.HasType(author, type => type.EndsWith("Organization", StringComparison.Ordinal))
        && !LinkedData.HasType(author, type => type is "Person");

    /// <summary>Texts of the outermost elements that pass a test, near the headline where there is one, comments left out.</summary>
    private static IEnumerable<(string Text, int Index)> Marked(PageFacts page, PageNode? headline, Func<PageNode, bool> test)
    {
        var end = -1;
        var from = headline is null ? 0 : Math.Max(0, headline.Index - (Reach / 4));
        foreach (var element in page.Elements)
        {
            if (element.Index < end || element.Index < from || element.Tag is "meta" or "body" or "html" || !test(element))
            {
                continue;
            }

            if (headline is not null && element.Index > headline.End + Reach)
            {
                yield break;
            }

            if (
                element
                    .SelfAndAncestors()
                    .Take(8)
                    .Any(node => node.Marks.HasFlag(NameMarks.Comments) || (node.Tag is "aside" && node != element))
            )
            {
                continue;
            }

            if (Named(element) is { Length: > 1 and < 200 } text)
            {
                end = element.End;
                yield return (text, element.Index);
            }
        }
    }

    /// <summary>The first marked element and those close to it: further down stand the authors of other articles.</summary>
    private static IEnumerable<string> Together(PageFacts page, Func<PageNode, bool> test)
    {
        var first = -1;
        foreach (var (text, index) in Marked(page, null, test))
        {
            first = first < 0 ? index : first;
            if (index > first + Neighbourhood)
            {
                yield break;
            }

            yield return text;
        }
    }

    /// <summary>The part marked as the name, or all texts parted by bars, for "Published" and the name often stand side by side.</summary>
    private static string Named(PageNode element)
    {
        var built = new StringBuilder();
        Gather(element);
        return built.ToString();

        void Gather(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (built.Length > 400)
                {
                    return;
                }

                if (child.IsText)
                {
                    built.Append(string.IsNullOrWhiteSpace(child.Text) ? "" : child.Text.Trim() + " | ");
                }
                else if (child.Tag is not ("time" or "button" or "noscript"))
                {
                    Gather(child);
                }
            }
        }
    }

    private static (int From, int To) AroundHeadline(PageFacts page, PageNode? headline)
    {
        if (headline is null)
        {
            return (0, 0);
        }

        var (from, to) = page.Blocks.Inside(headline);
        return (from - 6, to + 12);
    }

    /// <summary>Where many blogs sign: the last lines of the text and those right below it.</summary>
    private static (int From, int To) AfterText(IReadOnlyList<Block> text)
    {
        var last = text.Count == 0 ? -10 : text.Max(block => block.Order);
        return (last - 2, last + 8);
    }

    /// <summary>"Author: Edda Quill", wherever it stands.</summary>
    private static IEnumerable<string> Labelled(PageFacts page) =>
        page
            .Blocks.All.Where(block => block.Text.Length < LongestLabelled)
            .Select(block => PersonNames.AfterAuthor(block.Text))
            .OfType<string>();

    /// <summary>A name, and nothing else, as the last paragraph.</summary>
    private static IEnumerable<string> Signed(IReadOnlyList<Block> text) =>
        text is [_, .., { Kind: BlockKind.Paragraph, Text.Length: <= LongestSignature, EndsSentence: false } last]
            ? [last.Text]
            : [];

    /// <summary>Blocks that begin with "By", "Von", "Par" and the like, or follow such a label.</summary>
    private static IEnumerable<string> Bylined(PageFacts page, (int From, int To) range)
    {
        for (var i = Math.Max(0, range.From); i < Math.Min(page.Blocks.All.Count, range.To); i++)
        {
            var text = page.Blocks[i].Text;
            if (text.Length < 120 && PersonNames.AfterPrefix(text) is { } rest)
            {
                yield return rest;
            }
            else if (PersonNames.IsLabel(text) && i + 1 < page.Blocks.All.Count)
            {
                yield return page.Blocks[i + 1].Text;
            }
        }
    }

    private static bool LeadsToAuthor(PageNode element) =>
        element.Tag is "a"
        && element["href"] is { } href
        && (
            href.Contains("/author", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/autor", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/auteur", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/people/", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/staff/", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/profile/", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/by/", StringComparison.OrdinalIgnoreCase)
            || href.Contains("/journalist", StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasWord(string? list, string word) =>
        list is not null && list.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
