namespace DeepSeekTracker.Core.Claims;

/// <summary>Reads the amounts of a text one by one: number, scale words, currency or unit. One pass, a bounded look ahead.</summary>
internal sealed class AmountReader(string text, string language)
{
    private const int MostScales = 3;
    private const decimal Beyond = 1e24m;

    /// <summary>What stands between the whole and the part in Chinese, Japanese and Korean: 30分之1, 30分の1, 30분의 1.</summary>
    private static readonly string[] PartMarks = ["分之", "分の", "분의"];

    /// <summary>The amount that begins at a place (its sign and currency may stand before it); null where none does.</summary>
    /// <param name="at">A digit or letter.</param>
    /// <param name="end">Where to read on.</param>
    public Quantity? At(int at, out int end)
    {
        if (Numeral.IsDigit(text[at]))
        {
            return OfDigits(at, out end);
        }

        if (NumberWords.HanAt(text, at) is { } han && !(at > 0 && text[at - 1] is '第' or '十'))
        {
            if (PartOf(at, han.End, han.Value, out end) is { } part)
            {
                return part;
            }

            end = han.End;
            if (
                Rest(at, at, han.End, han.Value, null, out end) is { } counted
                && (counted.Kind != QuantityKind.Number || counted.HasScale)
            )
            {
                return counted;
            }

            end = han.End;
            return null;
        }

        if (Cursor.IsWordStart(text, at))
        {
            return OfWords(at, out end);
        }

        end = at + 1;
        return null;
    }

    private Quantity? OfDigits(int at, out int end)
    {
        var numeral = Numeral.Read(text, at, language);
        end = numeral.End;
        if (IsPartOfName(at))
        {
            end = NameEnd(numeral.End);
            return null;
        }

        if (numeral.Value is not { } value)
        {
            return null;
        }

        return PartOf(at, numeral, ref end) ?? Rest(at, at, numeral.End, value, numeral.Other, out end);
    }

    /// <summary>"1/30", "30分之一".</summary>
    private Quantity? PartOf(int at, Numeral numeral, ref int end)
    {
        if (
            numeral.End + 1 < text.Length
            && text[numeral.End] == '/'
            && Numeral.IsDigit(text[numeral.End + 1])
            && (at == 0 || text[at - 1] != '/')
        )
        {
            var below = Numeral.Read(text, numeral.End + 1, language);
            end = below.End;
            var isPart = numeral.Value is >= 1 and < 100 && below.Value is > 1 and <= 1000 && numeral.Value < below.Value;
            return isPart && (below.End == text.Length || text[below.End] != '/')
                ? Share(at, below.End, numeral.Value!.Value / below.Value!.Value)
                : new Quantity(at, below.End, QuantityKind.Number, default);
        }

        if (numeral.Value is { } whole && PartOf(at, numeral.End, whole, out var partEnd) is { } part)
        {
            end = partEnd;
            return part;
        }

        return null;
    }

    /// <summary>"三十分之一", "30分の1", "20분의 1". Of a hundred it is percent, which is read elsewhere.</summary>
    private Quantity? PartOf(int at, int wholeEnd, decimal whole, out int end)
    {
        end = wholeEnd;
        if (whole is <= 1 or 100 || Array.Find(PartMarks, mark => Follows(wholeEnd, mark)) is not { } mark)
        {
            return null;
        }

        var next = Cursor.SkipGap(text, wholeEnd + mark.Length, 1);
        decimal? part = null;
        if (next < text.Length && Numeral.IsDigit(text[next]))
        {
            var numeral = Numeral.Read(text, next, language);
            (part, end) = (numeral.Value, numeral.End);
        }
        else if (NumberWords.HanAt(text, next) is { } han)
        {
            (part, end) = (han.Value, han.End);
        }

        return part > 0 && part < whole ? Share(at, end, part.Value / whole) : null;
    }

    private Quantity? OfWords(int at, out int end)
    {
        var wordEnd = Cursor.WordEnd(text, at);
        end = Math.Max(wordEnd, at + 1);
        var word = WordTable<int>.Fold(text[at..wordEnd]);
        if (
            NumberWords.VagueOf(word, language) is { } tens
            && ScaleAfter(wordEnd, out var scaled, out var scaleEnd, true) is { } vague
        )
        {
            return Finish(at, at, scaleEnd, new Span(tens * scaled, tens * scaled * 10), null, vague, out end);
        }

        if (NumberWords.Of(word, language) is { } value && Sum(value, ref wordEnd) is var sum)
        {
            end = wordEnd;
            var next = Cursor.SkipGap(text, wordEnd);
            var nextEnd = Cursor.WordEnd(text, next);
            if (nextEnd > next && NumberWords.PartOf(WordTable<int>.Fold(text[next..nextEnd]), language) is { } part and > 2)
            {
                end = nextEnd;
                return Share(at, nextEnd, sum / part);
            }

            return
                Rest(at, at, wordEnd, sum, null, out var rest) is { } counted
                && (counted.HasScale || counted.Kind is QuantityKind.Percent or QuantityKind.Times)
                ? With(counted, rest, out end)
                : null;
        }

        // "trillion-dollar": a scale word that nothing stands before is one of it.
        return language == "en" && ScaleWords.Of(word, language) is { } scale and >= 1_000_000 && word[^1] != 's'
            ? Finish(at, at, wordEnd, new Span(scale, scale), null, false, out end, hasScale: true)
            : null;
    }

    /// <summary>"forty five": a ten and a unit; "one hundred".</summary>
    private decimal Sum(decimal value, ref int end)
    {
        var next = Cursor.SkipGap(text, end);
        var nextEnd = Cursor.WordEnd(text, next);
        if (nextEnd == next || NumberWords.Of(WordTable<int>.Fold(text[next..nextEnd]), language) is not { } more)
        {
            return value;
        }

        if (value == 0.5m && more == 1)
        {
            end = nextEnd;
            return value;
        }

        if (value is >= 20 and < 100 && more is >= 1 and < 10)
        {
            end = nextEnd;
            return value + more;
        }

        return value;
    }

    /// <summary>Reads what follows a number: scales, currency, percent, times.</summary>
    private Quantity? Rest(int first, int start, int numberEnd, decimal value, decimal? other, out int end)
    {
        end = numberEnd;
        var total = CompoundAfter(value, ref end, out var hasScale);
        var scale = 1m;
        decimal? otherScale = null;
        if (!hasScale)
        {
            hasScale = Scales(ref end, out scale, out otherScale);
            total = Times(value, scale);
        }

        if (total is null)
        {
            return null;
        }

        var second =
            other is { } habit ? Times(habit, scale)
            : otherScale is { } borrowed ? Times(value, borrowed)
            : null;
        var span = new Span(total.Value, total.Value);
        return Finish(first, start, end, span, second is { } s ? new Span(s, s) : null, false, out end, hasScale);
    }

    /// <summary>"846조6875억", "6千亿", "1億5000万": numerals and scales of East Asia in descending order.</summary>
    private decimal? CompoundAfter(decimal value, ref int end, out bool hasScale)
    {
        hasScale = false;
        decimal? total = 0;
        var part = (decimal?)value;
        for (var parts = 0; parts < 4; parts++)
        {
            var at = Cursor.SkipGap(text, end, 1);
            at = Follows(at, "多") || Follows(at, "余") || Follows(at, "餘") ? at + 1 : at;
            var scale = 1m;
            var count = 0;
            while (count < MostScales && ScaleWords.At(text, at) is { } next)
            {
                scale = Capped(scale, next.Scale);
                at += next.Length;
                count++;
            }

            if (count == 0)
            {
                total += parts == 0 ? part : 0;
                break;
            }

            hasScale = true;
            total += Times(part!.Value, scale);
            end = at;
            if (total is null || at >= text.Length || !Numeral.IsDigit(text[at]))
            {
                break;
            }

            var numeral = Numeral.Read(text, at, language);
            if (numeral.Value is not { } more)
            {
                break;
            }

            if (ScaleWords.At(text, numeral.End) is null)
            {
                // 557万6000: the ones stand behind the last scale; 5000万2025年 goes on with a year.
                if (more < scale && scale >= 10_000 && !IsDateMark(numeral.End))
                {
                    total += more;
                    end = numeral.End;
                }

                break;
            }

            part = more;
            end = numeral.End;
        }

        return total;
    }

    private bool Scales(ref int end, out decimal scale, out decimal? otherScale)
    {
        scale = 1;
        otherScale = null;
        var any = false;
        for (var count = 0; count < MostScales; count++)
        {
            var isAttached = end < text.Length && char.IsLetter(text[end]);
            var at = Cursor.SkipGap(text, end);
            var wordEnd = Cursor.WordEnd(text, at);
            if (wordEnd == at)
            {
                break;
            }

            var raw = text[at..wordEnd];
            var word = WordTable<int>.Fold(raw);
            if (word == "de" && language == "ro" && !any)
            {
                at = Cursor.SkipGap(text, wordEnd);
                wordEnd = Cursor.WordEnd(text, at);
                raw = text[at..wordEnd];
                word = WordTable<int>.Fold(raw);
            }

            var letter = ScaleWords.OfLetter(raw);
            if (letter is not null && !any && (isAttached || (raw is "M" or "B" or "T" && at - end <= 1)))
            {
                scale = letter.Value;
                end = wordEnd;
                return true;
            }

            if (ScaleWords.Of(word, language) is not { } next)
            {
                break;
            }

            otherScale = ScaleWords.OtherOf(word, language) is { } o ? Capped(scale, o) : null;
            scale = Capped(scale, next);
            end = wordEnd;
            any = true;
        }

        return any;
    }

    private bool? ScaleAfter(int at, out decimal scale, out int end, bool isVague)
    {
        scale = 1;
        end = at;
        var any = false;
        for (var count = 0; count < MostScales; count++)
        {
            var next = Cursor.SkipGap(text, end);
            var wordEnd = Cursor.WordEnd(text, next);
            var word = WordTable<int>.Fold(text[next..wordEnd]);
            if (word is "of" or "de" or "di" or "d" && count == 0)
            {
                next = Cursor.SkipGap(text, wordEnd);
                wordEnd = Cursor.WordEnd(text, next);
                word = WordTable<int>.Fold(text[next..wordEnd]);
            }

            if (ScaleWords.Of(word, language) is not { } more)
            {
                break;
            }

            scale = Capped(scale, more);
            end = wordEnd;
            any = true;
        }

        return any ? isVague : null;
    }

    private Quantity Finish(
        int first,
        int start,
        int numberEnd,
        Span value,
        Span? other,
        bool isVague,
        out int end,
        bool hasScale = false
    )
    {
        var unit = UnitReader.After(text, numberEnd, language);
        end = unit.End;
        var back = Cursor.SkipGapBack(text, start, 2);
        if (unit.Kind == QuantityKind.Number && CurrencyWords.Before(text, back) is { } before)
        {
            return new Quantity(
                before.Start,
                end,
                QuantityKind.Money,
                value,
                other,
                before.Code,
                IsVague: isVague,
                HasScale: hasScale || isVague
            );
        }

        if (unit.Kind == QuantityKind.Number && UnitReader.IsPercentBefore(text, back, out var percentStart))
        {
            return new Quantity(percentStart, end, QuantityKind.Percent, value, other);
        }

        if (unit.Currency is not null && CurrencyWords.Before(text, back) is { } sign)
        {
            first = sign.Start;
        }

        return new Quantity(first, end, unit.Kind, value, other, unit.Currency, IsVague: isVague, HasScale: hasScale || isVague);
    }

    private static Quantity With(Quantity quantity, int rest, out int end)
    {
        end = rest;
        return quantity;
    }

    private static Quantity Share(int start, int end, decimal value) =>
        new(start, end, QuantityKind.Share, new Span(decimal.Round(value, 6), decimal.Round(value, 6)));

    private bool IsDateMark(int at) =>
        at < text.Length && text[at] is '年' or '月' or '日' or '년' or '월' or '일' or '号' or '號';

    private bool Follows(int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    /// <summary>The product, unless it is beyond all amounts of this world.</summary>
    private static decimal? Times(decimal value, decimal scale) =>
        value == 0 || Math.Abs((double)value * (double)scale) < (double)Beyond ? value * scale : null;

    /// <summary>The product of two scales: "trillion trillion trillion" fits no decimal.</summary>
    private static decimal Capped(decimal one, decimal other) =>
        (double)one * (double)other < (double)Beyond ? one * other : Beyond;

    /// <summary>"H800", "GPT-4", "Llama-3.1": digits that belong to a name.</summary>
    private bool IsPartOfName(int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = text[at - 1];
        if (Cursor.IsNameLetter(before))
        {
            return CurrencyWords.Before(text, at) is null;
        }

        if (before is not ('-' or '‑') || at < 2 || !char.IsLetterOrDigit(text[at - 2]) || !Cursor.IsNameLetter(text[at - 2]))
        {
            return false;
        }

        var start = at - 2;
        while (start > 0 && at - start < 20 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return char.IsUpper(text[start]) && CurrencyWords.Before(text, at - 1) is null;
    }

    private int NameEnd(int at)
    {
        while (at < text.Length && (Cursor.IsNameLetter(text[at]) || Numeral.IsDigit(text[at])))
        {
            at++;
        }

        return at;
    }
}
