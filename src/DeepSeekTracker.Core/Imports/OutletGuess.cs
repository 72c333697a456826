using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Infers the outlet from links that lead back to it: two or more to articles of one site, more than to any other, whose
/// sentences do not credit that site.
/// </summary>
internal static partial class OutletGuess
{
    private static readonly string[] s_numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static Found<string>? FromLinks(IReadOnlyList<Outlink> links, string text, Func<string, string?>? knownOutlet)
    {
        var hosts = links
            .Select(link => (Host: HostOf(link.Href), Link: link))
            .Where(pair => pair.Host is not null && LeadsToArticle(pair.Link.Href))
            .GroupBy(pair => WithoutWww(pair.Host!), StringComparer.Ordinal)
            .Select(group =>
                (
                    Host: group.First().Host!,
                    Links: group.Select(pair => pair.Link).DistinctBy(link => link.Href, StringComparer.Ordinal).ToList()
                )
            )
            .OrderByDescending(group => group.Links.Count)
            .Take(2)
            .ToList();
        if (hosts.Count == 0 || hosts[0].Links.Count < 2 || (hosts.Count > 1 && hosts[1].Links.Count == hosts[0].Links.Count))
        {
            return null;
        }

        var (host, own) = hosts[0];
        var site = SiteDomain.Of(host);
        if (own.Exists(link => Credits(link, DomainName.Label(site))))
        {
            return null;
        }

        var count = own.Count < s_numbers.Length ? s_numbers[own.Count] : $"{own.Count}";
        var name = knownOutlet?.Invoke(site) ?? DomainName.Of(site, text);
        return new Found<string>(name, $"{count} links to {host} in the body are internal links", Confidence.High);
    }

    /// <summary>True where the words around a link name the site, as a citation does.</summary>
    private static bool Credits(Outlink link, string label) =>
        DomainName
            .Letters(link.Sentence + " " + link.Text)
            .Contains(label.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string? HostOf(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var uri) ? uri.IdnHost.ToLowerInvariant() : null;

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    // A slug of four words or more is a headline; front pages, accounts and services have none.
    private static bool LeadsToArticle(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length < 1_000 && Slug().IsMatch(uri.AbsolutePath);

    [GeneratedRegex(
        @"/[^/]*[\p{L}\p{N}%]+([-_][\p{L}\p{N}%]+){3,}[^/]*/?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Slug();
}
