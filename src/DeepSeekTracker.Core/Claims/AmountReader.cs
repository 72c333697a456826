namespace DeepSeekTracker.Core.Claims;

/// <summary>Reads the amounts of a text one by one: number, scale words, currency or unit. One pass, a bounded look ahead.</summary>
internal sealed class AmountReader(string text, string language)
{
    private const int MostScales = 3;
    private const decimal Beyond = 1e24m;

    /// <summary>What stands between the whole and the part in Chinese, Japanese and Korean: 30分之1, 30分の1, 30분의 1.</summary>
    private static readonly string[] PartMarks = ["分之", "分の", "분의"];

    private readonly NumberTokens _tokens = new(text, language);

    /// <summary>The amount that begins at a place (its sign and currency may stand before it); null where none does.</summary>
    /// <param name="at">A digit or letter.</param>
    /// <param name="end">Where to read on.</param>
    public Quantity? At(int at, out int end)
    {
        if (Numeral.IsDigit(text[at]))
        {
            return OfDigits(at, out end);
        }

        if (!(at > 0 && text[at - 1] is '第' or '十') && EastAsianNumbers.Han(text, at, language) is { } han)
        {
            return OfHan(at, han.End, han.Value, out end);
        }

        if (Cursor.IsWordStart(text, at))
        {
            return OfWords(at, out end);
        }

        end = at + 1;
        return null;
    }

    private Quantity? OfHan(int at, int hanEnd, decimal value, out int end)
    {
        end = hanEnd;
        if (value < 0)
        {
            return null;
        }

        if (PartOf(at, hanEnd, value, out var partEnd) is { } part)
        {
            end = partEnd;
            return part;
        }

        var counted = Rest(at, at, hanEnd, value, null, out var rest);
        var isPlain = counted is { Kind: QuantityKind.Number, HasScale: false };
        end = isPlain ? hanEnd : rest;
        return isPlain ? null : counted;
    }

    private Quantity? OfDigits(int at, out int end)
    {
        var numeral = Numeral.Read(text, at, language).WithPart(text);
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
        else if (EastAsianNumbers.Han(text, next, language) is { Value: >= 0 } han)
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
        if (NumberWords.VagueOf(word, language) is { } tens && ScaleAfter(wordEnd, tens, out var scaled, out var scaleEnd))
        {
            return Finish(at, at, scaleEnd, new Span(scaled, scaled * 10), null, true, out end);
        }

        var tokens = _tokens.From(at, isAfterDigits: false);
        if (new NumberRun(language, tokens).Read(null, at) is { } run)
        {
            return OfRun(at, run, ref end);
        }

        if (
            tokens
            is [
                { Part: NumberPart.Scale or NumberPart.Thousand or NumberPart.Hundred or NumberPart.Tenfold or NumberPart.Teen },
                _,
                ..,
            ]
        )
        {
            // Its beginning is not understood.
            end = tokens.TakeWhile(token => token.Part != NumberPart.And).Last().End;
            return null;
        }

        // "Trillion-dollar": a scale word that nothing stands before is one of it.
        return language == "en" && IsBareScale(word, at, wordEnd) && ScaleWords.Of(word, language) is { } scale
            ? Finish(at, at, wordEnd, new Span(scale, scale), null, false, out end, hasScale: true)
            : null;
    }

    private Quantity? OfRun(int at, RunValue run, ref int end)
    {
        end = Math.Max(end, run.End);
        if (run.Value is not { } value)
        {
            return null;
        }

        if (run.IsShare)
        {
            return Share(at, run.End, value);
        }

        var span = run.IsVague ? new Span(value, value * 10) : new Span(value, value);
        var other = run.Other is { } read ? new Span(read, read) : (Span?)null;
        var counted = Finish(at, at, run.End, span, other, run.IsVague, out var rest, run.HasScale);
        if (counted.HasScale || counted.Kind is QuantityKind.Percent or QuantityKind.Times)
        {
            end = rest;
            return counted;
        }

        // "Five to six million": the scale stands behind the second number only.
        return counted.Kind == QuantityKind.Number && IsRangeTo(run.End) ? counted : null;
    }

    private bool IsRangeTo(int at)
    {
        var next = Cursor.SkipGap(text, at);
        var wordEnd = next < text.Length && text[next] is '–' or '—' ? next + 1 : Cursor.WordEnd(text, next);
        if (wordEnd == next || !QuantityReader.IsJoint(text[next..wordEnd]))
        {
            return false;
        }

        var second = Cursor.SkipGap(text, wordEnd);
        return second < text.Length
            && (
                Numeral.IsDigit(text[second])
                || new NumberRun(language, _tokens.From(second, false)).Read(null, second) is { HasScale: true }
            );
    }

    /// <summary>"A trillion-dollar rout", and not "umpteen million dollars" or "a multi-billion-dollar plan".</summary>
    private bool IsBareScale(string word, int at, int end) =>
        word is "million" or "billion" or "trillion"
        && (at == 0 || text[at - 1] is not ('-' or '‑'))
        && end < text.Length
        && text[end] is '-' or '‑' or ' '
        && WordTable<int>.Fold(text[(end + 1)..Cursor.WordEnd(text, end + 1)]) == "dollar";

    /// <summary>Reads what follows a number: scales, currency, percent, times.</summary>
    private Quantity? Rest(int first, int start, int numberEnd, decimal value, decimal? other, out int end)
    {
        var run = After(start, numberEnd, value);
        end = run.End;
        if (run.Value is not { } total)
        {
            return null;
        }

        var second = other is { } habit ? After(start, numberEnd, habit).Value : run.Other;
        return Finish(
            first,
            start,
            end,
            new Span(total, total),
            second is { } s ? new Span(s, s) : null,
            false,
            out end,
            run.HasScale
        );
    }

    private RunValue After(int start, int end, decimal value) =>
        EastAsianNumbers.After(text, value, end, language)
        ?? LetterAfter(start, end, value)
        ?? new NumberRun(language, _tokens.From(end, isAfterDigits: true)).Read(value, end)
        ?? new RunValue(end, value);

    /// <summary>"5.6M", "$6 B", "US$ 589 bi".</summary>
    private RunValue? LetterAfter(int start, int end, decimal value)
    {
        var isAttached = end < text.Length && char.IsLetter(text[end]);
        var at = Cursor.SkipGap(text, end);
        var wordEnd = Cursor.WordEnd(text, at);
        var raw = text[at..wordEnd];
        if (ScaleWords.OfLetter(raw) is { } scale && (isAttached || (raw is "M" or "B" or "T" && at - end <= 1)))
        {
            return new RunValue(wordEnd, value * scale, HasScale: true);
        }

        return ScaleWords.OfCut(raw) is { } cut && CurrencyWords.Before(text, Cursor.SkipGapBack(text, start, 2)) is not null
            ? new RunValue(wordEnd, value * cut, HasScale: true)
            : null;
    }

    /// <summary>"Hundreds of billions", "cientos de miles de millones".</summary>
    private bool ScaleAfter(int at, decimal tens, out decimal scale, out int end)
    {
        (scale, end) = (tens, at);
        var isMany = true;
        var any = false;
        for (var count = 0; count < MostScales; count++)
        {
            var next = Cursor.SkipGap(text, end);
            var wordEnd = Cursor.WordEnd(text, next);
            var word = WordTable<int>.Fold(text[next..wordEnd]);
            if (isMany && word is "of" or "de" or "di" or "d")
            {
                wordEnd = wordEnd < text.Length && text[wordEnd] is '\'' or '’' ? wordEnd + 1 : wordEnd;
                next = Cursor.SkipGap(text, wordEnd);
                wordEnd = Cursor.WordEnd(text, next);
                word = WordTable<int>.Fold(text[next..wordEnd]);
            }

            var many = NumberWords.VagueOf(word, language);
            if ((many ?? ScaleWords.Of(word, language)) is not { } more)
            {
                break;
            }

            (scale, end) = (Capped(scale, more), wordEnd);
            isMany = many is not null;
            any = true;
        }

        return any;
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
        if (
            ScaleWords.IsCutOff(text, numberEnd)
            && UnitReader.After(text, numberEnd + 1, language) is { Currency: not null } behind
        )
        {
            unit = behind;
        }

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

    private bool Follows(int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

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
