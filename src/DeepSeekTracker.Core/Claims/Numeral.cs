using System.Collections.Frozen;
using System.Globalization;

namespace DeepSeekTracker.Core.Claims;

/// <summary>A number in digits of any script, with its decimal and thousands marks.</summary>
/// <param name="End">The character after it.</param>
/// <param name="Value">Null where the marks make no number (a date, a version).</param>
/// <param name="Other">The reading by the other habit of marks, where one mark stands before three digits.</param>
internal readonly record struct Numeral(int End, decimal? Value, decimal? Other)
{
    private const int MostDigits = 18;
    private const int MostGroups = 8;

    /// <summary>½, ¼, ¾, ⅓, ⅔, ⅕, ⅛.</summary>
    private static readonly decimal[] Parts = [0.5m, 0.25m, 0.75m, 1 / 3m, 2 / 3m, 0.2m, 0.125m];

    /// <summary>Languages that write 5,6 for five point six.</summary>
    private static readonly FrozenSet<string> CommaDecimal =
        "fr de es it pt nl pl ru uk be cs sk sl hr sr bs bg ro hu da no nb nn sv fi is tr az el id vi lt lv et ca gl eu kk ka hy mk sq af"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool UsesCommaDecimal(string language) => CommaDecimal.Contains(language);

    public static bool IsDigit(char c) => char.IsDigit(c);

    public static int DigitOf(char c) => CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <param name="text">The whole text.</param>
    /// <param name="at">The first digit.</param>
    /// <param name="language">Two letters.</param>
    public static Numeral Read(string text, int at, string language)
    {
        List<string> groups = [];
        List<char> marks = [];
        var end = at;
        while (true)
        {
            var start = end;
            while (end < text.Length && IsDigit(text[end]))
            {
                end++;
            }

            groups.Add(Ascii(text, start, end));
            if (!IsMark(text, end, language, groups))
            {
                break;
            }

            marks.Add(Plain(text[end]));
            end++;
        }

        var digits = groups.Sum(g => g.Length);
        if (digits > MostDigits || groups.Count > MostGroups)
        {
            return new Numeral(end, null, null);
        }

        var (value, other) = Interpret(groups, marks, CommaDecimal.Contains(language));
        return new Numeral(end, value, other);
    }

    /// <summary>"5 1/2", "5½": the same number with the part that stands behind it.</summary>
    public Numeral WithPart(string text)
    {
        var at = End + (End + 1 < text.Length && text[End] == ' ' ? 1 : 0);
        if (Value is not { } whole || whole != decimal.Truncate(whole) || Other is not null || at >= text.Length)
        {
            return this;
        }

        var part = "½¼¾⅓⅔⅕⅛".IndexOf(text[at], StringComparison.Ordinal);
        if (part >= 0)
        {
            return new Numeral(at + 1, whole + Parts[part], null);
        }

        var isWritten =
            at > End
            && at + 2 < text.Length
            && text[at + 1] == '/'
            && text[at] is >= '1' and <= '7'
            && text[at + 2] is '2' or '3' or '4' or '5' or '8'
            && text[at] < text[at + 2]
            && (at + 3 == text.Length || !(IsDigit(text[at + 3]) || text[at + 3] == '/'));
        return isWritten ? new Numeral(at + 3, whole + ((text[at] - '0') / (decimal)(text[at + 2] - '0')), null) : this;
    }

    private static bool IsMark(string text, int at, string language, List<string> groups)
    {
        if (at + 1 >= text.Length || !IsDigit(text[at + 1]) || groups.Count > MostGroups)
        {
            return false;
        }

        return text[at] switch
        {
            '.' or ',' or '٫' or '٬' or '．' => true,
            '\'' or '’' or '\u00A0' or '\u202F' or '\u2009' => IsThreeDigits(text, at + 1) && groups[0].Length <= 3,
            ' ' => CommaDecimal.Contains(language)
                && groups[0].Length <= 3
                && groups[0] != "0"
                && groups.Skip(1).All(g => g.Length == 3)
                && IsThreeDigits(text, at + 1),
            _ => false,
        };
    }

    private static bool IsThreeDigits(string text, int at) =>
        at + 3 <= text.Length
        && IsDigit(text[at + 1])
        && IsDigit(text[at + 2])
        && (at + 3 == text.Length || !IsDigit(text[at + 3]));

    private static (decimal? Value, decimal? Other) Interpret(List<string> groups, List<char> marks, bool commaDecimal)
    {
        if (marks.Count == 0)
        {
            return (Whole(groups), null);
        }

        var last = marks[^1];
        if (marks.Count > 1 || last == ' ')
        {
            var isDecimalLast = last is '.' or ',' && marks.Count(m => m == last) == 1;
            var whole = isDecimalLast ? groups[..^1] : groups;
            return !AreGroups(whole) ? (null, null) : (isDecimalLast ? Fraction(whole, groups[^1]) : Whole(groups), null);
        }

        var decimalReading = Fraction(groups[..^1], groups[1]);
        if (last == '٫' || groups[1].Length != 3 || groups[0].Length > 3 || groups[0] == "0")
        {
            return (decimalReading, null);
        }

        var thousands = Whole(groups);
        if (last == '٬')
        {
            return (thousands, null);
        }

        var isDecimal = last == ',' == commaDecimal && !(last == ',' && groups[1] == "000");
        return isDecimal ? (decimalReading, thousands) : (thousands, decimalReading);
    }

    /// <summary>Groups of three, or by Indian habit of two before the last three.</summary>
    private static bool AreGroups(List<string> groups) =>
        groups.Count == 1
        || (
            groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3 && groups.Skip(1).SkipLast(1).All(g => g.Length is 2 or 3)
        );

    private static decimal Whole(List<string> groups) => decimal.Parse(string.Concat(groups), CultureInfo.InvariantCulture);

    private static decimal Fraction(List<string> whole, string rest) =>
        decimal.Parse($"{string.Concat(whole)}.{rest}", CultureInfo.InvariantCulture);

    private static string Ascii(string text, int start, int end) =>
        string.Create(
            end - start,
            (text, start),
            static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = (char)('0' + DigitOf(from.text[from.start + i]));
                }
            }
        );

    private static char Plain(char mark) =>
        mark switch
        {
            '．' => '.',
            '.' or ',' or '٫' or '٬' => mark,
            _ => ' ',
        };
}
