using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Text;

/// <summary>A number of the date part and the sign that stood before it.</summary>
internal readonly record struct DateNumber(int Value, int Digits, char Separator);

/// <summary>Sorts the pieces of a date text into date numbers, month name, time and zone, whatever their order.</summary>
internal sealed class DateTextParts(List<DateToken> tokens)
{
    /// <summary>Words between the parts that carry no fact, in folded form.</summary>
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "at",
        "on",
        "of",
        "the",
        "um",
        "uhr",
        "den",
        "der",
        "am",
        "de",
        "del",
        "a",
        "as",
        "las",
        "los",
        "le",
        "la",
        "alle",
        "ore",
        "ora",
        "kl",
        "klo",
        "klockan",
        "o",
        "v",
        "г",
        "года",
        "год",
        "в",
        "r",
        "roku",
        "om",
        "den",
        "dne",
        "pukul",
        "saat",
        "d",
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "ᵉʳ",
        "eme",
        "e",
        "go",
        "ο",
        "στις",
        "à",
        "ob",
        "m",
        "anul",
        "ngay",
        "nam",
        "luc",
        "gmt0",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays = new[]
    {
        "mon",
        "tue",
        "tues",
        "wed",
        "wednes",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }.ToFrozenSet(StringComparer.Ordinal);

    private int _at;
    private bool _hasDateBefore;
    private int _hour = -1;
    private int _minute;
    private int _second;
    private bool? _isAfternoon;

    public List<DateNumber> Numbers { get; } = [];

    public int Year { get; private set; }

    public int Month { get; private set; }

    public int Day { get; private set; }

    /// <summary>Year, month and day are marked by Han or Hangul units.</summary>
    public bool IsMarked { get; private set; }

    public bool IsKorean { get; private set; }

    public bool HasWeekday { get; private set; }

    public bool HasTime => _hour >= 0;

    public bool HasSeconds { get; private set; }

    public TimeSpan? Offset { get; private set; }

    public string? ZoneName { get; private set; }

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

    /// <summary>False where a piece fits nowhere: then the text is no date.</summary>
    public bool Read()
    {
        while (_at < tokens.Count)
        {
            var read = tokens[_at].Kind switch
            {
                DateTokenKind.Number => ReadNumber(),
                DateTokenKind.Word => ReadWord(),
                _ => ReadSign(),
            };
            if (!read)
            {
                return false;
            }
        }

        return true;
    }

    private DateToken Peek(int ahead) =>
        _at + ahead < tokens.Count ? tokens[_at + ahead] : new DateToken(DateTokenKind.Sign, "\0", true);

    private bool ReadNumber()
    {
        var token = tokens[_at];
        if (token.Text.Length > 9 && !IsCompactTime(token))
        {
            return false;
        }

        if (Peek(1).Is(':') && Peek(2).Kind == DateTokenKind.Number)
        {
            return ReadClock(token);
        }

        if (IsCompactTime(token))
        {
            return ReadCompact(token.Text);
        }

        if (Peek(1).Kind == DateTokenKind.Word && !HasTime && token.Text.Length <= 2)
        {
            var word = DateTextMonths.Fold(Peek(1).Text);
            if (word is "am" or "pm" && !Peek(1).Spaced | _hasDateBefore)
            {
                _hour = token.Number;
                _at++;
                return _hour is >= 1 and <= 12;
            }

            if (word is "h" or "u" && token.Number <= 24 && !Peek(1).Spaced)
            {
                return ReadHourWithLetter(token);
            }
        }

        return Peek(1).Kind == DateTokenKind.Word && ReadMarked(token) || AddNumber(token);
    }

    private bool AddNumber(DateToken token)
    {
        var separator = _at > 0 && tokens[_at - 1].Kind == DateTokenKind.Sign ? tokens[_at - 1].Text[0] : ' ';
        if (IsDotTime(token))
        {
            (_hour, _minute) = (token.Number, Peek(2).Number);
            _at += 3;
            return true;
        }

        Numbers.Add(new DateNumber(token.Number, SignificantDigits(token.Text), separator));
        _hasDateBefore = true;
        _at++;
        return Numbers.Count <= 3;
    }

    /// <summary>A needless zero ("012") does not make a year of a month.</summary>
    private static int SignificantDigits(string digits) =>
        digits.Length == 3 && digits[0] == '0' && digits is not "000" && string.CompareOrdinal(digits, "012") <= 0
            ? 2
            : digits.Length;

    /// <summary>"kl. 10.57" after a complete date.</summary>
    private bool IsDotTime(DateToken token) =>
        !HasTime
        && token.Text.Length <= 2
        && token.Number <= 24
        && Numbers.Count + (Month > 0 ? 1 : 0) == 3
        && Peek(1).Is('.')
        && !Peek(2).Spaced
        && Peek(2) is { Kind: DateTokenKind.Number, Text.Length: 2 };

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
            Numbers.Add(
                new DateNumber(int.Parse(digits.AsSpan(0, 8), System.Globalization.CultureInfo.InvariantCulture), 8, ' ')
            );
            digits = digits[8..];
        }

        var all = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        HasSeconds = digits.Length == 6;
        (_hour, _minute, _second) = HasSeconds ? (all / 10000, all / 100 % 100, all % 100) : (all / 100, all % 100, 0);
        _at++;
        SkipFraction();
        return true;
    }

    private bool ReadMarked(DateToken number)
    {
        var value = number.Number;
        switch (Peek(1).Text)
        {
            case "年" or "년" when Year == 0:
                Year = value;
                break;
            case "月" or "월" when Month == 0:
                Month = value;
                break;
            case "日" or "号" or "일" when Day == 0:
                Day = value;
                break;
            case "時" or "时" or "点" or "點" or "시" when !HasTime:
                _hour = value;
                break;
            case "分" or "분" when HasTime:
                _minute = value;
                break;
            case "秒" or "초" when HasTime:
                _second = value;
                HasSeconds = true;
                break;
            default:
                return false;
        }

        IsMarked = true;
        IsKorean |= Peek(1).Text is "년" or "월" or "일";
        _at += 2;
        return true;
    }

    private bool ReadSign()
    {
        var token = tokens[_at];
        if (token.Is('+') || token.Is('-'))
        {
            return ReadOffset(token);
        }

        if (token.Is('('))
        {
            return ReadComment();
        }

        _at++;
        return token.Text[0]
            is ','
                or '.'
                or '/'
                or ';'
                or '|'
                or '·'
                or '@'
                or ')'
                or '"'
                or '\''
                or '’'
                or 'º'
                or '°'
                or '،'
                or '•';
    }

    /// <summary>A comment (RFC 822, 3.4.3) may name the zone; a weekday in brackets is Japanese use.</summary>
    private bool ReadComment()
    {
        _at++;
        while (_at < tokens.Count && !tokens[_at].Is(')'))
        {
            if (Offset is null && ZoneName is null && HasTime && DateTextZones.Knows(tokens[_at].Text))
            {
                ZoneName = tokens[_at].Text;
            }

            _at++;
        }

        _at++;
        return true;
    }

    private bool ReadOffset(DateToken sign)
    {
        var isNumber = Peek(1) is { Kind: DateTokenKind.Number, Spaced: false };
        var isColon = isNumber && Peek(2).Is(':');
        var dateIsWhole = Numbers.Count == 3 || (Numbers.Count == 2 && Month > 0) || Day > 0;
        var fits = HasTime
            ? dateIsWhole || Numbers.Count == 0 || sign.Spaced || Peek(1).Text.Length != 2
            : dateIsWhole && (sign.Is('+') || (isColon && !sign.Spaced));
        if (!isNumber || !fits || Offset is not null || (!HasTime && sign.Spaced))
        {
            _at++;
            return sign.Is('-') && !(HasTime && isNumber && Offset is not null);
        }

        var digits = Peek(1).Text;
        _at += 2;
        var (hours, minutes) = digits.Length switch
        {
            1 or 2 => (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), 0),
            3 or 4 => (tokens[_at - 1].Number / 100, tokens[_at - 1].Number % 100),
            _ => (99, 0),
        };
        if (isColon && digits.Length <= 2)
        {
            if (Peek(1) is not { Kind: DateTokenKind.Number, Text.Length: 2 })
            {
                return false;
            }

            minutes = Peek(1).Number;
            _at += 2;
        }

        var total = new TimeSpan(hours, minutes, 0);
        var inverted = string.Equals(ZoneName, "Etc/GMT", StringComparison.OrdinalIgnoreCase) && !sign.Spaced;
        Offset = sign.Is('-') != inverted ? -total : total;
        return hours <= 15 && minutes <= 59 && (ZoneName is null || DateTextZones.Knows(ZoneName));
    }

    private bool ReadWord()
    {
        var token = tokens[_at];
        var word = DateTextMonths.Fold(token.Text);
        if (ReadHalfDay(word) || ReadSeparatorT(token) || ReadMonth(word) || ReadZone(token))
        {
            return true;
        }

        _at++;
        if (Weekdays.Contains(word))
        {
            HasWeekday = true;
            return true;
        }

        if (
            token.Text.Length == 1
            && "月火水木金土日一二三四五六周週星期礼拜曜요화수목금토일월".Contains(token.Text[0], StringComparison.Ordinal)
        )
        {
            return true;
        }

        if (Fillers.Contains(word))
        {
            return true;
        }

        // RFC 2822, 4.3: military letters were defined with the wrong sign once and say nothing.
        if (HasTime && word.Length == 1 && word[0] is >= 'a' and <= 'y')
        {
            return true;
        }

        // A first word that nobody knows is the weekday of one more language.
        var isLeading = !_hasDateBefore && !HasTime && Month == 0 && !IsMarked && _at <= 3;
        HasWeekday |= isLeading;
        return isLeading;
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

    private bool ReadSeparatorT(DateToken token)
    {
        if (token.Text is not ("T" or "t") || token.Spaced || Peek(1).Kind != DateTokenKind.Number || Numbers.Count == 0)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool ReadMonth(string word)
    {
        if (word is "thang" or "thg" && Month == 0 && Peek(1).Kind == DateTokenKind.Number)
        {
            Month = Peek(1).Number;
            _at += 2;
            return true;
        }

        // "Mar" is March and Tuesday (mardi, martes): a month is only a month where none is known yet.
        if (DateTextMonths.Find(word) is not (> 0 and var month) || Month > 0)
        {
            return false;
        }

        if (!_hasDateBefore && Peek(1).Is(',') && HasMonthAhead())
        {
            return false;
        }

        Month = month;
        _at++;
        return true;
    }

    private bool HasMonthAhead()
    {
        for (var i = _at + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == DateTokenKind.Word && DateTextMonths.Find(DateTextMonths.Fold(tokens[i].Text)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadZone(DateToken token)
    {
        var name = token.Text;
        var used = 1;
        while (Peek(used).Is('/') && Peek(used + 1) is { Kind: DateTokenKind.Word, Spaced: false })
        {
            name += "/" + Peek(used + 1).Text;
            used += 2;
        }

        var isPlace = used > 1;
        if (!DateTextZones.Knows(name) || (!isPlace && !HasTime && !(_hasDateBefore && name.Length >= 3)))
        {
            return false;
        }

        if (Offset is null)
        {
            ZoneName ??= name;
        }

        _at += used;
        return true;
    }
}
