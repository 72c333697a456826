using System.Globalization;

namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// Numbers of a text by their significant digits, which are the same in "5.576 million", "5,576 Millionen" and "557.6万".
/// </summary>
internal static class FigureKeys
{
    private const int FewestDigits = 3;
    private const int MostDigits = 12;

    public static IEnumerable<(string Key, string Words)> In(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!IsDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (
                end < text.Length
                && (IsDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && IsDigit(text[end + 1])))
            )
            {
                end++;
            }

            // "H800" and "R1" are names.
            var isPartOfName = at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] is '-' or '_') && text[at - 1] < '\u2E80';
            if (!isPartOfName && Key(text[at..end]) is { } key)
            {
                yield return (key, text[at..end]);
            }

            at = end;
        }
    }

    private static string? Key(string written)
    {
        var digits = string.Concat(written.Where(IsDigit));
        if (digits.Length > MostDigits || written.Count(IsSeparator) > 3)
        {
            return null;
        }

        var isPlain = digits.Length == written.Length;
        if (isPlain && digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is > 1899 and < 2100)
        {
            return null;
        }

        var significant = digits.Trim('0');
        var isExactThousand = !isPlain && digits.Length > 3 && written.Length >= 5 && IsSeparator(written[^4]);
        return significant.Length >= FewestDigits ? significant
            : isExactThousand ? digits
            : null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsSeparator(char c) => c is '.' or ',' or '\u00A0' or '\u202F' or '’';
}
