using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>Reads when an article was first seen, to the minute or finer: seen:2025-01-27T10:00.. (UTC).</summary>
internal static class SearchSeen
{
    private static readonly (string Format, TimeSpan Length)[] Formats =
    [
        ("yyyy-MM-dd'T'HH:mm", TimeSpan.FromMinutes(1)),
        ("yyyy-MM-dd'T'HH:mm:ss", TimeSpan.FromSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ss.fff", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>Null where no end has a time of the day: then it is a range of days.</summary>
    public static (SearchNode? Node, string? Problem)? Read(string value)
    {
        if (!value.Contains('T', StringComparison.Ordinal))
        {
            return null;
        }

        var ends = value.Split("..", 2);
        var (from, to) = (Span(ends[0]), Span(ends[^1]));
        if ((ends[0].Length > 0 && from is null) || (ends[^1].Length > 0 && to is null))
        {
            return (
                null,
                $"“{value}” is no time. Write 2025-01-27T10:00 or 2025-01-27T10:00..2025-01-28 (UTC). It was left out."
            );
        }

        return from?.First > to?.Last
            ? (null, $"The first time of “{value}” is after the last, so nothing can match. Swap them. It was left out.")
            : (new SearchInstants(from?.First, to?.Last), null);
    }

    private static (DateTimeOffset First, DateTimeOffset Last)? Span(string text)
    {
        var written = text.EndsWith('Z') ? text[..^1] : text;
        foreach (var (format, length) in Formats)
        {
            if (
                DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                && at.Year is > 1 and < 9999
            )
            {
                var first = new DateTimeOffset(at, TimeSpan.Zero);
                return (first, first + length - TimeSpan.FromMilliseconds(1));
            }
        }

        return SearchFields.Span(text) is (First: { } day, Last: { } last)
            ? (Start(day), Start(last.AddDays(1)) - TimeSpan.FromMilliseconds(1))
            : null;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
