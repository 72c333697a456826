using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a run of number words says.</summary>
/// <param name="End">Behind its last word; where it is not understood, behind the whole run.</param>
/// <param name="Value">Null where it is not wholly understood: no part of it is a number then.</param>
/// <param name="Other">The value where a writer's scale word follows English.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunValue(
    int End,
    decimal? Value,
    decimal? Other = null,
    bool HasScale = false,
    bool IsVague = false,
    bool IsShare = false
);

/// <summary>
/// Adds up a run of number words from its beginning. It ends before an "and" or digits that go on to another number; where a
/// word does not fit the ones before it, nothing of the run is believed.
/// </summary>
internal sealed class NumberRun(string language, List<NumberToken> tokens)
{
    private const decimal Beyond = 1e24m;

    private decimal _total;
    private decimal _otherTotal;
    private decimal _section;
    private decimal _group;
    private bool _hasGroup;
    private bool _hasScale;
    private decimal _lastScale;
    private decimal _lastTerm;
    private NumberPart _last;
    private RunValue? _safe;

    /// <param name="start">Of digits before the words; null where words begin the run.</param>
    /// <param name="end">Behind these digits.</param>
    public RunValue? Read(decimal? start, int end)
    {
        if (start is { } digits)
        {
            (_group, _hasGroup, _last) = (digits, true, NumberPart.Number);
            if (tokens.Count == 0 || !GoesOnFromDigits(tokens[0].Part))
            {
                return tokens.Exists(token => token.Part == NumberPart.Scale) && tokens[0].Part == NumberPart.Fraction
                    ? Nothing()
                    : new RunValue(end, digits);
            }
        }
        else if (tokens.Count == 0 || !Begins(tokens))
        {
            return null;
        }

        var last = end;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Part == NumberPart.Fraction)
            {
                return Fraction(i, start is not null);
            }

            if (token.Part == NumberPart.Several)
            {
                return i == 0 || (i == 1 && tokens[0].Part == NumberPart.Article && start is null) ? Several(i) : Ended(last);
            }

            if (token.Part == NumberPart.And)
            {
                if (!GoesOn(i) || (start is not null && language != "pt"))
                {
                    return Ended(last);
                }

                _safe = Ended(last);
                _last = NumberPart.And;
                continue;
            }

            if (
                _total > 0
                && !_hasGroup
                && _section == 0
                && _last != NumberPart.And
                && (token.IsDigits || start is not null || IsOne(token))
            )
            {
                _safe = Ended(last);
            }

            if (token.IsDigits && token.Part == NumberPart.None)
            {
                return Nothing();
            }

            if (!Take(token, i))
            {
                // A scale that is no smaller than the last one is of the next number.
                return token.Part is NumberPart.Thousand or NumberPart.Scale && _safe is { } safe ? safe : Nothing();
            }

            last = token.End;
            _last = token.Part;
        }

        // "Five million two": the small number stands for itself, or for something that is not understood.
        return _total > 0 && _hasGroup && _section == 0 && _lastScale > 1000 ? _safe ?? Nothing() : Ended(last);
    }

    /// <summary>A scale in the plural, or an "and", begins no number.</summary>
    private static bool Begins(List<NumberToken> tokens) =>
        tokens[0].Part
            is NumberPart.Number
                or NumberPart.Hundred
                or NumberPart.Thousand
                or NumberPart.Half
                or NumberPart.Article
                or NumberPart.Several
                or NumberPart.Dozen
        && tokens[0].Value >= 0;

    /// <summary>Behind digits nothing but a scale or a half is of their number: "2023 two".</summary>
    private static bool GoesOnFromDigits(NumberPart part) =>
        part is NumberPart.Scale or NumberPart.Hundred or NumberPart.Thousand or NumberPart.Dozen or NumberPart.PlusHalf;

    private static bool IsOne(NumberToken token) => token is { Part: NumberPart.Number, Value: 1 };

    private RunValue Nothing() => new(tokens[^1].End, null);

    private RunValue Ended(int end)
    {
        var rest = _section + _group;
        return new RunValue(end, _total + rest, _otherTotal > 0 ? _otherTotal + rest : null, _hasScale);
    }

    /// <summary>"A quarter", "three quarters of a million".</summary>
    private RunValue Fraction(int at, bool isAfterDigits)
    {
        var below = tokens[at].Value;
        if (_hasScale || _section > 0 || isAfterDigits || !_hasGroup || _group >= below || _group != decimal.Truncate(_group))
        {
            return Nothing();
        }

        var part = _group / below;
        var end = tokens[at].End;
        var next = at + 1;
        if (next < tokens.Count && tokens[next].Part == NumberPart.Article)
        {
            next++;
        }

        if (next >= tokens.Count || tokens[next].Part == NumberPart.And)
        {
            return new RunValue(end, part, IsShare: true);
        }

        return tokens[next].Part == NumberPart.Scale && next == tokens.Count - 1
            ? new RunValue(tokens[next].End, part * tokens[next].Value, HasScale: true)
            : Nothing();
    }

    /// <summary>"A few hundred million": the order of magnitude, and no number.</summary>
    private RunValue? Several(int at)
    {
        decimal? scale = 1;
        var i = at + 1;
        for (; i < tokens.Count; i++)
        {
            var factor = tokens[i].Part switch
            {
                NumberPart.Hundred => 100m,
                NumberPart.Thousand => 1000m,
                NumberPart.Dozen => 12m,
                NumberPart.Scale => tokens[i].Value,
                _ => 0m,
            };
            if (factor == 0)
            {
                break;
            }

            scale = scale is { } sofar ? Times(sofar, factor) : null;
        }

        return i == at + 1 ? null
            : i < tokens.Count && tokens[i].Part != NumberPart.And ? Nothing()
            : new RunValue(tokens[i - 1].End, scale, HasScale: true, IsVague: true);
    }

    /// <summary>Whether the number goes on behind an "and": "two hundred and five", "treinta y cinco", "six million and two thousand".</summary>
    private bool GoesOn(int and)
    {
        var next = tokens[and + 1];
        var isUnit = next is { Part: NumberPart.Number, Value: < 10 };
        if (_last is NumberPart.Fraction or NumberPart.Half or NumberPart.PlusHalf or NumberPart.And)
        {
            return false;
        }

        if (_hasGroup)
        {
            return (
                    _group >= 100
                    && _group % 100 == 0
                    && next is { Part: NumberPart.Number, Value: < 100 }
                    && language is "en" or "pt" or "de" or "nl" or "da" or "no"
                )
                || (
                    _group is >= 20 and < 1000
                    && _group % 10 == 0
                    && _group % 100 != 0
                    && isUnit
                    && language is "es" or "pt" or "fr" or "cs" or "ro" or "it"
                )
                || (_group % 100 == 60 && language == "fr" && next is { Part: NumberPart.Number, Value: 11 })
                || (next is { IsInWord: true, Value: >= 20 and < 100 } && _group % 100 is > 0 and < 10);
        }

        return _section > 0 || _total > 0;
    }

    private bool Take(NumberToken token, int at) =>
        token.Part switch
        {
            NumberPart.Number => Number(token),
            NumberPart.Article => Article(),
            NumberPart.Half => Half(at),
            NumberPart.PlusHalf => PlusHalf(),
            NumberPart.Hundred => Hundred(),
            NumberPart.Dozen => Scaled(12, 10),
            NumberPart.Tenfold => Shifted(unit => unit * 10),
            NumberPart.Teen => Shifted(unit => unit + 10),
            NumberPart.Thousand => Thousand(),
            NumberPart.Scale => Scale(token),
            _ => false,
        };

    private bool Article()
    {
        if (_hasGroup)
        {
            return false;
        }

        (_group, _hasGroup) = (1, true);
        return true;
    }

    private bool Number(NumberToken token)
    {
        if (!_hasGroup)
        {
            (_group, _hasGroup) = (token.Value, true);
            return true;
        }

        if (
            token.IsDigits
            || _last is NumberPart.Article or NumberPart.Half or NumberPart.PlusHalf
            || _group != decimal.Truncate(_group)
        )
        {
            return false;
        }

        var below = _group % 100;
        var isFrench = language == "fr";
        if (below == 0 && _group > 0 && token.Value < 100 && token.Value == decimal.Truncate(token.Value))
        {
            _group += token.Value;
        }
        else if (
            (below >= 20 && below % 10 == 0 && token.Value is >= 1 and < 10 && token.Value == decimal.Truncate(token.Value))
            || (isFrench && below is 60 or 80 && token.Value is >= 10 and < 20)
            || (isFrench && below == 10 && token.Value is >= 7 and < 10)
        )
        {
            _group += token.Value;
        }
        else if (isFrench && below == 4 && token.Value == 20)
        {
            _group += 76;
        }
        else if (token.IsInWord && _last == NumberPart.And && below is > 0 and < 10 && token.Value >= 20 && token.Value % 10 == 0)
        {
            _group += token.Value;
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool Half(int at)
    {
        var next = at + 1;
        next += next < tokens.Count && tokens[next].Part == NumberPart.Article ? 1 : 0;
        if (
            (_hasGroup && _last != NumberPart.Article)
            || next >= tokens.Count
            || tokens[next].Part is not (NumberPart.Scale or NumberPart.Thousand or NumberPart.Hundred or NumberPart.Dozen)
        )
        {
            // "lima setengah", where the half stands behind.
            return language is "id" or "ms" && PlusHalf();
        }

        if (next > at + 1)
        {
            tokens.RemoveAt(at + 1);
        }

        (_group, _hasGroup) = (0.5m, true);
        return true;
    }

    private bool PlusHalf()
    {
        if (_last == NumberPart.Scale)
        {
            _total += _lastScale / 2;
            _otherTotal = 0;
            return true;
        }

        if (
            !_hasGroup
            || _last is not (NumberPart.Number or NumberPart.Tenfold or NumberPart.Teen)
            || _group != decimal.Truncate(_group)
        )
        {
            return false;
        }

        _group += 0.5m;
        return true;
    }

    private bool Hundred()
    {
        _hasScale = true;
        if (!_hasGroup)
        {
            (_group, _hasGroup) = (100, true);
            return true;
        }

        return Scaled(100, language == "en" ? 100 : 10);
    }

    private bool Scaled(decimal factor, decimal below)
    {
        if (!_hasGroup || _group >= below || _group == 0)
        {
            if (_hasGroup || factor != 12)
            {
                return false;
            }

            (_group, _hasGroup) = (1, true);
        }

        _group *= factor;
        return true;
    }

    private bool Shifted(Func<decimal, decimal> shift)
    {
        var unit = _group % 10;
        if (!_hasGroup || _last != NumberPart.Number || unit == 0 || _group % 100 >= 10)
        {
            return false;
        }

        _group += shift(unit) - unit;
        return true;
    }

    private bool Thousand()
    {
        if (_section > 0 || (_total > 0 && !_hasGroup && language is not ("fr" or "es" or "pt" or "it")))
        {
            return false;
        }

        _section = (_hasGroup ? _group : 1) * 1000;
        (_group, _hasGroup, _hasScale) = (0, false, true);
        return true;
    }

    private bool Scale(NumberToken token)
    {
        var group = _section + _group;
        decimal? term;
        if (_hasGroup || _section > 0)
        {
            if (_total > 0 && token.Value >= _lastScale)
            {
                return false;
            }

            term = Times(group, token.Value);
            (_lastTerm, _lastScale) = (0, token.Value);
        }
        else if (_last == NumberPart.Scale)
        {
            term = Times(_lastTerm, token.Value);
            _total -= _lastTerm;
            _lastScale = Times(_lastScale, token.Value) ?? Beyond;
        }
        else
        {
            return false;
        }

        if (term is not { } value)
        {
            return false;
        }

        _otherTotal = token.Other is { } other && Times(value / token.Value, other) is { } read ? _total + read : 0;
        _total += value;
        _lastTerm = value;
        (_section, _group, _hasGroup, _hasScale) = (0, 0, false, true);
        return true;
    }

    /// <summary>The product, unless it is beyond all amounts of this world.</summary>
    private static decimal? Times(decimal value, decimal scale) =>
        value == 0 || Math.Abs((double)value * (double)scale) < (double)Beyond ? value * scale : null;
}
