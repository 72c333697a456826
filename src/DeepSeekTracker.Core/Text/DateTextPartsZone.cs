using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>The offset from UTC and the zone's name.</summary>
internal sealed partial class DateTextParts
{
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
            1 or 2 => (int.Parse(digits, CultureInfo.InvariantCulture), 0),
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
