using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Finds the first date inside a line such as "Posted on 27 January 2025 by Edda Quill".</summary>
internal static partial class DateSpotting
{
    private const int PatternTimeout = 10_000;
    private const int Window = 400;

    public static DateReading? First(string text)
    {
        foreach (Match match in Dates().Matches(text.Length > Window ? text[..Window] : text))
        {
            if (DateText.Read(match.Value.Trim().TrimEnd(',')) is { Precision: >= DatePrecision.Day } reading)
            {
                return reading;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<![0-9])(?:19|20)[0-9]{2}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}(?![0-9])(?:T[0-9:.+Z-]+)?"
            + @"|(?<![0-9])[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?(?:19|20)[0-9]{2}(?![0-9])"
            + @"|(?<![0-9])[0-9]{1,2}(?:st|nd|rd|th|er|º|\.)?[\s-]{1,2}(?:de\s|of\s|d')?\p{L}{3,14}\.?,?[\s-]{1,2}(?:de\s|del\s)?(?:19|20)[0-9]{2}(?![0-9])"
            + @"|(?<!\p{L})\p{L}{3,14}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Dates();
}
