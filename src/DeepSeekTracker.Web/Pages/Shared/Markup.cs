using DeepSeekTracker.Web.Pages.Wording;
using Microsoft.AspNetCore.Html;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The elements that stand within texts, as parts for <see cref="H"/>.</summary>
public static class Markup
{
    /// <summary>A link around the words that the text gives it.</summary>
    public static Element Link(string? href) => new("a", null, ("href", href));

    public static Element Link(string? href, object content) => new("a", content, ("href", href));

    /// <summary>A list's address, to be written as an attribute.</summary>
    public static QueryAddress Address(string href) => new(href);

    public static Element Bold(string words) => new("strong", words);

    public static Element Code(string? code) => new("code", code ?? "");

    /// <summary>Words of the query language, which no language changes.</summary>
    public static Element Word(string word) => Span("code", word);

    public static Element Span(string @class, string? words) => new("span", words ?? "", ("class", @class));

    /// <summary>Such as "a, b or c"; at least one.</summary>
    public static IHtmlContent Either(IReadOnlyList<IHtmlContent> ways) =>
        ways.Count == 1
            ? ways[0]
            : H("{0} or {1}", ways.SkipLast(1).Aggregate((some, next) => H("{0}, {1}", some, next)), ways[^1]);

    /// <summary>An instant as the partial _Instant writes it.</summary>
    public static IHtmlContent When(DateTimeOffset? at) =>
        at is { } known
            ? new Element(
                "time",
                DateWords.Instant(known),
                ("datetime", DateWords.Machine(known)),
                ("title", DateWords.Machine(known))
            )
            : new Element("span", T("never"), ("class", "undated"));
}
