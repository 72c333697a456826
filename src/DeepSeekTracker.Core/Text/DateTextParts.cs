namespace DeepSeekTracker.Core.Text;

/// <summary>A number of the date part and the sign that stood before it.</summary>
internal readonly record struct DateNumber(int Value, int Digits, char Separator);

/// <summary>Sorts the pieces of a date text into date numbers, month name, time and zone, whatever their order.</summary>
internal sealed partial class DateTextParts(List<DateToken> tokens)
{
    private int _at;
    private bool _hasDateBefore;

    public List<DateNumber> Numbers { get; } = [];

    public int Year { get; private set; }

    public int Month { get; private set; }

    public int Day { get; private set; }

    /// <summary>Year, month and day are marked by Han or Hangul units.</summary>
    public bool IsMarked { get; private set; }

    public bool IsKorean { get; private set; }

    /// <summary>The month is written in Thai, where years count from the Buddha's death.</summary>
    public bool IsThai { get; private set; }

    public bool HasWeekday { get; private set; }

    /// <summary>A word that no table knows stands before the date.</summary>
    public bool HasUnknownWord { get; private set; }

    public TimeSpan? Offset { get; private set; }

    public string? ZoneName { get; private set; }

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

            var isHour = !Peek(1).Spaced || (_hasDateBefore && word is "h" && Peek(2).Kind == DateTokenKind.Number);
            if (word is "h" or "u" && token.Number <= 24 && isHour)
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
            ReadDotSeconds();
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

    private bool ReadWord()
    {
        var token = tokens[_at];
        var word = DateTextMonths.Fold(token.Text);
        if (
            ReadNumberedWeekday(word)
            || ReadHanMonth()
            || ReadHalfDay(word)
            || ReadSeparatorT(token)
            || ReadMonth(word)
            || ReadZone(token)
        )
        {
            return true;
        }

        _at++;
        if (DateTextWords.Weekdays.Contains(word))
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

        if (DateTextWords.Fillers.Contains(word))
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
        var isTrailing = !isLeading && IsTrailing();
        HasWeekday |= isLeading;
        HasUnknownWord |= isLeading || isTrailing;
        return isLeading || isTrailing;
    }

    /// <summary>So is a last one, of one word or two, behind a whole date; behind a time it may be a zone.</summary>
    private bool IsTrailing() =>
        !HasTime
        && _at >= tokens.Count - 1
        && tokens.Skip(Math.Max(0, _at - 3)).Any(t => t.Is(','))
        && (Numbers.Count == 3 || (Numbers.Count == 2 && Month > 0));

    /// <summary>Vietnamese "Th 5" is Thursday, the fifth day.</summary>
    private bool ReadNumberedWeekday(string word)
    {
        if (word is not "th" || _hasDateBefore || Peek(1).Kind != DateTokenKind.Number || !Peek(2).Is(','))
        {
            return false;
        }

        HasWeekday = true;
        _at += 3;
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
}
