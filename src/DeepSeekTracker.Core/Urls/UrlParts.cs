using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace DeepSeekTracker.Core.Urls;

/// <summary>An address taken apart, its escapes in lower form (RFC 3986, 6.2.2), its fragment gone.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">Lower case, ASCII; an IPv6 address stands in brackets.</param>
/// <param name="Port">Null for the scheme's own port.</param>
/// <param name="Path">Begins with a slash; dot segments are resolved.</param>
/// <param name="Query">Without the question mark; tracking parameters are still in it.</param>
internal sealed record UrlParts(string Scheme, string Host, int? Port, string Path, string Query)
{
    private const int MaxHostLength = 253;
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?#");

    public string Authority => Port is { } port ? $"{Host}:{port}" : Host;

    public string ToAddress()
    {
        var query = string.Join('&', QueryParameters.Read(Query).Where(p => !TrackingParameters.Covers(p, Host, Path)));
        return query.Length == 0 ? $"{Scheme}://{Authority}{Path}" : $"{Scheme}://{Authority}{Path}?{query}";
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out UrlParts? parts, [NotNullWhen(false)] out string? problem)
    {
        parts = null;
        problem = FirstProblem(text);
        if (problem is not null)
        {
            return false;
        }

        var scheme = text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        var rest = text.AsSpan(scheme.Length + "://".Length);
        var hash = rest.IndexOf('#');
        rest = hash < 0 ? rest : rest[..hash];
        var end = rest.IndexOfAny(AuthorityEnds);
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? default : rest[end..];
        if (authority.Contains('@'))
        {
            problem = "The address carries a user name or password, which an article's address never does.";
            return false;
        }

        if (!TryReadHost(scheme, authority, out var host, out var port))
        {
            problem = "The address names no valid host.";
            return false;
        }

        var question = tail.IndexOf('?');
        var path = PercentEncoding.Normalise(question < 0 ? tail : tail[..question], PercentEncoding.Unreserved);
        var query = question < 0 ? "" : PercentEncoding.Normalise(tail[(question + 1)..], PercentEncoding.Unreserved);
        parts = new UrlParts(scheme, host, port, DotSegments.Resolve(path), query);
        problem = parts.Path.Length + parts.Query.Length > ArticleUrl.MaxLength ? TooLong : null;
        return problem is null;
    }

    private static string TooLong { get; } = $"The address is longer than {ArticleUrl.MaxLength} characters.";

    private static string? FirstProblem(string text)
    {
        if (text.Length == 0)
        {
            return "The address is empty.";
        }

        if (text.Length > ArticleUrl.MaxLength)
        {
            return TooLong;
        }

        if (text.Any(char.IsControl))
        {
            return "The address contains a control character.";
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            return "The address contains a backslash.";
        }

        return
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? null
            : "The address does not begin with http:// or https://.";
    }

    private static bool TryReadHost(string scheme, ReadOnlySpan<char> authority, out string host, out int? port)
    {
        host = "";
        port = null;
        if (
            authority.IsEmpty
            || authority.Contains('%')
            || !Uri.TryCreate($"{scheme}://{authority}/", UriKind.Absolute, out var uri)
        )
        {
            return false;
        }

        if (uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6) || uri.Port is <= 0)
        {
            return false;
        }

        // Either default port goes, because the identity has no scheme.
        port = uri.Port is 80 or 443 ? null : uri.Port;
        if (uri.HostNameType == UriHostNameType.IPv6)
        {
            host = uri.Host.ToLowerInvariant();
            return true;
        }

        host = AsciiHost(uri);
        return host.Length is > 0 and <= MaxHostLength
            && !host.AsSpan().ContainsAnyExcept(HostCharacters)
            && !host.Contains("..", StringComparison.Ordinal)
            && host[0] != '.'
            && StaysItself(host);
    }

    // IDNA can turn a name into a number ("2025" and an ideographic full stop), which is then another host: an IPv4 address.
    private static bool StaysItself(string host) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var again)
        && string.Equals(again.Host, host, StringComparison.Ordinal);

    private static string AsciiHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        }
        catch (UriFormatException)
        {
            // Characters that IDNA forbids; the check comes only with this property.
            return "";
        }
    }
}
