using System.Net;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Bench.Record;

/// <summary>Titles as found, without what is no part of them.</summary>
internal static partial class Titles
{
    /// <summary>What an outlet's guard page says instead of a title.</summary>
    private static readonly HashSet<string> BlockPages = new(StringComparer.OrdinalIgnoreCase)
    {
        "Are you a robot?",
        "Just a moment...",
        "Attention Required! | Cloudflare",
        "Access Denied",
        "Access to this page has been denied",
        "403 Forbidden",
        "404 Not Found",
        "Page not found",
        "Subscribe to read",
        "Before you continue",
    };

    /// <summary>Entities and Markdown's escapes decoded, white space folded, the outlet's own name cut from the end; empty for a guard page.</summary>
    public static string Clean(string? title, IReadOnlySet<string> outletNames)
    {
        var text = Spaces().Replace(Escape().Replace(WebUtility.HtmlDecode(title ?? ""), "${mark}"), " ").Trim();
        var end = Suffix().Match(text);
        text = end.Success && outletNames.Contains(end.Groups["end"].Value) ? text[..end.Index].TrimEnd() : text;
        return BlockPages.Contains(text) ? "" : text;
    }

    /// <summary>Cuts " - name" from the end, for a platform whose feed writes its authors there.</summary>
    public static (string Title, string Author) SplitAuthor(string title)
    {
        var at = title.LastIndexOf(" - ", StringComparison.Ordinal);
        return at > 0 ? (title[..at].Trim(), title[(at + 3)..].Trim()) : (title, "");
    }

    /// <summary>An author without the address of a site behind the name.</summary>
    public static string Author(string author) => Site().Replace(author, "");

    /// <summary>True where bytes that could not be read stand as U+FFFD.</summary>
    public static bool HasLost(string title) => Lost().IsMatch(title);

    /// <summary>What was lost as an ellipsis: nothing is put in its place.</summary>
    public static string Marked(string title) => Lost().Replace(title, "…");

    [GeneratedRegex(@"\ufffd+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\\(?<mark>[\[\]*_`#])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"\s*[|｜]\s*(https?://)?[\w-]+(\.[\w-]+)+/?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Site();

    [GeneratedRegex(@"[\s\u00a0\u200b\ufeff]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s[|–—-]\s(?<end>[^|–—]{2,40})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Suffix();
}
