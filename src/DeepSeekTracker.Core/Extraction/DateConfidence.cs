namespace DeepSeekTracker.Core.Extraction;

/// <summary>How often each origin of a date named the day of publication, over the pages of the open sets that have it.</summary>
internal static class DateConfidence
{
    private const double Unknown = 0.5;
    private const double Made = 0.76;

    private const string MetaPrefix = "meta ";

    private static readonly (string Start, double Share)[] Shares =
    [
        ("JSON-LD datePublished", 0.90),
        ("JSON-LD", 0.60),
        ("meta", 0.92),
        ("microdata datePublished", 0.92),
        ("address", 0.97),
        ("time element", 0.87),
        ("line near the headline", 0.88),
        ("date line", 0.79),
        ("labelled line", 0.80),
        ("text", 0.70),
        ("dateModified", 0.60),
    ];

    public static double Of(string origin)
    {
        if (DateMetaNames.Made.Any(name => origin == MetaPrefix + name))
        {
            return Made;
        }

        foreach (var (start, share) in Shares)
        {
            if (origin.StartsWith(start, StringComparison.Ordinal))
            {
                return share;
            }
        }

        return Unknown;
    }
}
