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

    /// <summary>Whether a line says that a date in it is that of publication.</summary>
    public static bool IsLabelled(string text) => Labels().IsMatch(text.Length > Window ? text[..Window] : text);

    [GeneratedRegex(
        @"(?<!\p{L})(?:published|posted|publication date|date published|press release(?: of)?|veröffentlicht|gepostet|erschienen|publiziert|pressemitteilung|publié|paru le|mis en ligne|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|опубликовано|опубліковано|yayınlanma|diterbitkan|发布时间|發佈時間|公開日|投稿日)(?!\p{L})|^\W*(?:date|datum|fecha|data)\W{0,3}[0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"(?<![0-9])(?:19|20)[0-9]{2}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}(?![0-9])日?(?:T[0-9:.+Z-]+)?"
            + @"|(?<![0-9])[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?(?:19|20)[0-9]{2}(?![0-9])"
            + @"|(?<![0-9.])[0-3][0-9]\.[01][0-9]\.[0-9]{2}(?![0-9.])"
            + @"|(?<![0-9])[0-9]{1,2}(?:st|nd|rd|th|er|º|\.)?[\s-]{1,2}(?:de\s|of\s|d')?\p{L}{3,14}\.?,?[\s-]{1,2}(?:de\s|del\s)?(?:19|20)[0-9]{2}(?![0-9])"
            + @"|(?<!\p{L})\p{L}{3,14}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Dates();
}
