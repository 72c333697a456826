using System.Globalization;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>A day in an address, such as <c>/2025/01/27/</c> or <c>-20250127</c>.</summary>
internal static partial class UrlDate
{
    private const int PatternTimeout = 10_000;
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static DateReading? Of(string url)
    {
        var path = PageUrls.Path(url);
        foreach (
            var match in Parted()
                .Matches(path)
                .Concat(Named().Matches(path))
                .Concat(Joined().Matches(path))
                .Concat(DayFirst().Matches(path))
        )
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            var month = MonthOf(match.Groups["m"].Value);
            var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return new DateReading(
                    new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero),
                    DatePrecision.Day,
                    ZoneBasis.None,
                    match.Value
                );
            }
        }

        return null;
    }

    private static int MonthOf(string month) =>
        char.IsAsciiDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : (Months.IndexOf(month[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;

    /// <summary>"/2025/jan/27/", as The Guardian writes.</summary>
    [GeneratedRegex(
        @"/(?<y>(?:19|20)[0-9]{2})/(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)/(?<d>[0-9]{1,2})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[/_.-](?<m>[0-9]{1,2})[/_.-](?<d>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Parted();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>(?:19|20)[0-9]{2})/?(?<m>[0-9]{2})/?(?<d>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"(?<![0-9])(?<d>[0-9]{2})[._-](?<m>[0-9]{2})[._-](?<y>20[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex DayFirst();
}
