using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>The time of day.</summary>
internal sealed partial class DateTextParts
{
    private int _hour = -1;
    private int _minute;
    private int _second;
    private bool? _isAfternoon;

    public bool HasTime => _hour >= 0;

    public bool HasSeconds { get; private set; }

    /// <summary>24:00:00 is the end of the day (ISO 8601); second 60 is a leap second and counts as 59.</summary>
    public bool IsTimeValid => _minute <= 59 && _second <= 60 && (Hour <= 23 || (Hour == 24 && _minute == 0 && _second == 0));

    public TimeSpan Time => new(Hour, _minute, Math.Min(_second, 59));

    private int Hour =>
        _isAfternoon switch
        {
            true when _hour < 12 => _hour + 12,
            false when _hour == 12 => 0,
            _ => _hour,
        };

    private bool ReadClock(DateToken hour)
    {
        if (HasTime || hour.Text.Length > 2 || Peek(2).Text.Length > 2)
        {
            return false;
        }

        (_hour, _minute) = (hour.Number, Peek(2).Number);
        _at += 3;
        if (Peek(0).Is(':') && Peek(1) is { Kind: DateTokenKind.Number, Text.Length: <= 2 } second)
        {
            _second = second.Number;
            HasSeconds = true;
            _at += 2;
            if (Peek(0).Is(':'))
            {
                return false;
            }

            SkipFraction();
        }

        return true;
    }

    private void SkipFraction()
    {
        if ((Peek(0).Is('.') || Peek(0).Is(',')) && Peek(1) is { Kind: DateTokenKind.Number, Spaced: false })
        {
            _at += 2;
        }
    }

    private bool ReadHourWithLetter(DateToken hour)
    {
        _hour = hour.Number;
        _at += 2;
        if (Peek(0) is { Kind: DateTokenKind.Number, Text.Length: 2 } minute)
        {
            _minute = minute.Number;
            _at++;
        }

        return true;
    }

    /// <summary>ISO 8601 basic form: 20250127T101500.</summary>
    private bool IsCompactTime(DateToken token) =>
        (token.Text.Length is 4 or 6 && Numbers is [{ Digits: 8 }] && !HasTime) || (token.Text.Length == 14 && _at == 0);

    private bool ReadCompact(string digits)
    {
        if (digits.Length == 14)
        {
            Numbers.Add(new DateNumber(int.Parse(digits.AsSpan(0, 8), CultureInfo.InvariantCulture), 8, ' '));
            digits = digits[8..];
        }

        var all = int.Parse(digits, CultureInfo.InvariantCulture);
        HasSeconds = digits.Length == 6;
        (_hour, _minute, _second) = HasSeconds ? (all / 10000, all / 100 % 100, all % 100) : (all / 100, all % 100, 0);
        _at++;
        SkipFraction();
        return true;
    }

    /// <summary>"kl. 10.57" after a complete date.</summary>
    private bool IsDotTime(DateToken token) =>
        !HasTime
        && token.Text.Length <= 2
        && token.Number <= 24
        && Numbers.Count + (Month > 0 ? 1 : 0) == 3
        && Peek(1).Is('.')
        && !Peek(2).Spaced
        && Peek(2) is { Kind: DateTokenKind.Number, Text.Length: 2 };

    /// <summary>"14.30.05", as Danish and Indonesian write it.</summary>
    private void ReadDotSeconds()
    {
        if (Peek(0).Is('.') && Peek(1) is { Kind: DateTokenKind.Number, Spaced: false, Text.Length: 2 } second)
        {
            _second = second.Number;
            HasSeconds = true;
            _at += 2;
        }
    }

    private bool ReadHalfDay(string word)
    {
        var pair = word + (Peek(1).Kind == DateTokenKind.Word ? DateTextMonths.Fold(Peek(1).Text) : "");
        bool? half = (word, pair) switch
        {
            ("am", _) when HasTime => false,
            ("pm", _) when HasTime => true,
            ("πμ", _) => false,
            ("μμ", _) => true,
            ("م" or "ptg" or "ip" or "os", _) when HasTime => true,
            ("ص" or "pg" or "ap" or "oo", _) when HasTime => false,
            _ => null,
        };
        var raw = tokens[_at].Text + (Peek(1).Kind == DateTokenKind.Word ? Peek(1).Text : "");
        bool? spelled = raw switch
        {
            "오전" or "上午" or "午前" or "凌晨" or "早上" => false,
            "오후" or "下午" or "午後" or "晚上" => true,
            _ => null,
        };
        if (half is null && spelled is null && HasTime && pair is "am" or "pm" && word.Length == 1)
        {
            spelled = pair is "pm";
        }

        if ((half ?? spelled) is not { } found)
        {
            return false;
        }

        IsKorean |= raw is "오전" or "오후";
        _isAfternoon = found;
        _at += half is null ? 2 : 1;
        return true;
    }
}
