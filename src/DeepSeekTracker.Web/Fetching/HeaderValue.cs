using System.Globalization;
using System.Net.Http.Headers;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Reads response headers as hostile text: bounded, printable ASCII, or nothing.</summary>
internal static class HeaderValue
{
    private const int LongestValidator = 1024;
    private const int LongestContentType = 256;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly string[] DateForms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    public static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>A validator that may be stored and sent back, or null.</summary>
    public static string? Usable(string? value) => Bounded(value, LongestValidator);

    /// <summary>Whether the answer says one length, or none: two would let two readers cut it differently (RFC 9112, 6.3).</summary>
    public static bool HasOneLength(HttpResponseMessage response)
    {
        if (!response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values))
            return true;
        var lengths = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).ToList();
        return lengths.TrueForAll(length => length.Length > 0 && length.All(char.IsAsciiDigit))
            && lengths.Distinct(StringComparer.Ordinal).Count() == 1;
    }

    public static string? ContentType(HttpResponseMessage response) =>
        Bounded(Raw(response.Content.Headers, "Content-Type"), LongestContentType);

    /// <summary>Cache-Control max-age (RFC 9111), at most 24 hours.</summary>
    public static TimeSpan? MaxAge(HttpResponseMessage response)
    {
        foreach (var part in (Bounded(Raw(response.Headers, "Cache-Control"), LongestValidator) ?? "").Split(','))
        {
            var directive = part.Trim();
            if (directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))
                return Seconds(directive["max-age=".Length..].Trim('"'));
        }
        return null;
    }

    /// <summary>Retry-After in seconds or as a date (RFC 9110, 10.2.3): ahead of now and at most 24 hours, or null.</summary>
    public static DateTimeOffset? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        if (Bounded(Raw(response.Headers, "Retry-After"), LongestValidator)?.Trim() is not { } text)
            return null;
        if (Seconds(text) is { } wait)
            return wait > TimeSpan.Zero ? now + wait : null;
        var isDate = DateTimeOffset.TryParseExact(
            text,
            DateForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var date
        );
        if (!isDate || date <= now)
            return null;
        return date - now > Day ? now + Day : date;
    }

    private static TimeSpan? Seconds(string digits)
    {
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return null;
        var significant = digits.TrimStart('0');
        if (significant.Length > 6)
            return Day;
        var seconds = significant.Length == 0 ? 0 : int.Parse(significant, CultureInfo.InvariantCulture);
        return seconds > Day.TotalSeconds ? Day : TimeSpan.FromSeconds(seconds);
    }

    private static string? Bounded(string? value, int longest) =>
        value is { Length: > 0 } && value.Length <= longest && value.All(c => c is >= ' ' and <= '~') ? value : null;
}
