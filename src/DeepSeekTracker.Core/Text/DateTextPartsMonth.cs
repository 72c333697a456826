namespace DeepSeekTracker.Core.Text;

/// <summary>The month, by name or by a number in Han.</summary>
internal sealed partial class DateTextParts
{
    private bool ReadMonth(string word)
    {
        if (word is "thang" or "thg" && Month == 0 && Peek(1).Kind == DateTokenKind.Number)
        {
            Month = Peek(1).Number;
            _at += 2;
            return true;
        }

        // "Mar" is March and Tuesday (mardi, martes): a month is only a month where none is known yet.
        var month = DateTextMonths.FindCroatian(word);
        if (month == 0 || !IsCroatian())
        {
            month = DateTextMonths.Find(word);
        }

        if (
            month == 0
            && Month == 0
            && Peek(1) is { Kind: DateTokenKind.Word } next
            && DateTextMonths.Find(word + DateTextMonths.Fold(next.Text)) is > 0 and var pair
        )
        {
            month = pair;
            _at++;
        }

        if (month == 0 || Month > 0)
        {
            return false;
        }

        IsThai = tokens[_at].Text[0] is >= '\u0E00' and <= '\u0E7F';

        if (!_hasDateBefore && Peek(1).Is(',') && HasMonthAhead())
        {
            return false;
        }

        Month = month;
        _at++;
        return true;
    }

    private bool IsCroatian() =>
        tokens.Exists(t => t.Kind == DateTokenKind.Word && DateTextWords.Croatian.Contains(DateTextMonths.Fold(t.Text)));

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

    /// <summary>"五月": a month by its number in Han.</summary>
    private bool ReadHanMonth()
    {
        const string Numerals = "一二三四五六七八九十";
        var first = tokens[_at].Text.Length == 1 ? Numerals.IndexOf(tokens[_at].Text[0], StringComparison.Ordinal) + 1 : 0;
        var second =
            first == 10 && Peek(1).Text.Length == 1 ? Numerals.IndexOf(Peek(1).Text[0], StringComparison.Ordinal) + 1 : 0;
        var used = second is 1 or 2 ? 2 : 1;
        if (first == 0 || Month > 0 || Peek(used).Text is not "月")
        {
            return false;
        }

        Month = first + (used == 2 ? second : 0);
        _at += used + 1;
        return true;
    }
}
