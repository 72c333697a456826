using System.Diagnostics.CodeAnalysis;

namespace DeepSeekTracker.Core.Urls;

/// <summary>
/// The address of an article (RFC 3986, http and https only). Two addresses are equal when their <see cref="Key"/>s are.
/// </summary>
public sealed class ArticleUrl : IEquatable<ArticleUrl>
{
    /// <summary>Longest address read, in characters, before and after encoding.</summary>
    public const int MaxLength = 8_000;

    // A wrapper inside a wrapper settles after a few passes; more than this is an attack.
    private const int MaxPasses = 16;

    private ArticleUrl(string raw, UrlParts parts, string key)
    {
        Raw = raw;
        Normal = parts.ToAddress();
        Host = parts.Host;
        Site = SiteDomain.Of(parts.Host);
        Key = key;
    }

    /// <summary>The address as given, white space at both ends cut.</summary>
    public string Raw { get; }

    /// <summary>
    /// The address to open: redirector unwrapped, tracking parameters and fragment gone; scheme, host, order of parameters and
    /// trailing slash as given.
    /// </summary>
    public string Normal { get; }

    /// <summary>
    /// The identity: no scheme, no <c>www. m. mobile. amp.</c>, no AMP form, no tracking, parameters sorted, no trailing slash,
    /// escapes in one form. The key of <c>https://</c> + key is the key itself.
    /// </summary>
    public string Key { get; }

    /// <summary>Host of <see cref="Normal"/>: lower case, in ASCII (IDNA), without port.</summary>
    public string Host { get; }

    /// <summary>Registrable domain of <see cref="Host"/>.</summary>
    public string Site { get; }

    /// <summary>Reads an address of any shape; never throws.</summary>
    /// <param name="raw">The text, up to <see cref="MaxLength"/> characters; null is no address.</param>
    /// <param name="url">The address; null where the text is none.</param>
    /// <param name="problem">One sentence that says why the text is no address; null on success.</param>
    public static bool TryParse(string? raw, [NotNullWhen(true)] out ArticleUrl? url, [NotNullWhen(false)] out string? problem)
    {
        url = null;
        var text = raw?.Trim() ?? "";
        if (!UrlParts.TryRead(text, out var given, out problem))
        {
            return false;
        }

        var parts = Redirectors.Unwrap(given);
        if (!TrySettle(parts, out var key) || key.Length + "https://".Length > MaxLength)
        {
            problem = "The address cannot be brought to one form.";
            return false;
        }

        url = new ArticleUrl(text, parts, key);
        problem = null;
        return true;
    }

    /// <summary>True where both have the same <see cref="Key"/>, compared character by character.</summary>
    public bool Equals(ArticleUrl? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <summary>As <see cref="Equals(ArticleUrl?)"/>; false for anything that is no address of an article.</summary>
    public override bool Equals(object? obj) => Equals(obj as ArticleUrl);

    /// <summary>Of the <see cref="Key"/> alone, so that equal addresses agree.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The address to open: <see cref="Normal"/>.</summary>
    public override string ToString() => Normal;

    // Cutting one thing can uncover another (a host prefix before a redirector's name), so the key is a fixed point.
    private static bool TrySettle(UrlParts parts, out string key)
    {
        key = UrlKey.Of(parts);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            if (!UrlParts.TryRead("https://" + key, out var again, out _))
            {
                return false;
            }

            var next = UrlKey.Of(Redirectors.Unwrap(again));
            if (string.Equals(next, key, StringComparison.Ordinal))
            {
                return true;
            }

            key = next;
        }

        return false;
    }
}
