using System.Globalization;
using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Claims;

/// <summary>An amount read as a claim's value.</summary>
/// <param name="IsOther">The plain reading is not plausible, the other habit of marks is.</param>
/// <param name="IsSlip">It is a typical value with its scale slipped.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FittedValue(
    Span Value,
    string Unit,
    bool IsOther,
    bool IsTypical,
    bool HasUnit,
    bool IsBeyond = false,
    bool IsSlip = false
);

/// <summary>Whether an amount can be a value of a claim: its kind, its unit, the plausible range.</summary>
internal static class ClaimFit
{
    private const int OfReach = 28;

    /// <summary>From here on a number with a scale word may be money though no currency is written.</summary>
    private const decimal LeastWithoutCurrency = 1_000_000;

    private static readonly decimal[] Slips = [0.001m, 0.1m, 10, 1000];

    private const int ExactDigits = 3;

    private static readonly string[] OfWords =
    [
        "of the cost",
        "of the price",
        "of what",
        "of its",
        "of their",
        "of openai",
        "of gpt",
        "of that",
        "du coût",
        "du prix",
        "des coûts",
        "del costo",
        "del coste",
        "del precio",
        "del prezzo",
        "dei costi",
        "do custo",
        "do preço",
        "der kosten",
        "des preises",
        "van de kosten",
        "van de prijs",
        "от стоимости",
        "от цены",
        "的成本",
        "的价格",
        "的價格",
        "的费用",
        "のコスト",
        "の価格",
        "수준",
    ];

    public static FittedValue? Of(Claim claim, Quantity quantity, string text) =>
        Within(claim, quantity, text)
        ?? (
            claim.Beyond.Count > 0
            && !quantity.IsVague
            && Within(claim with { Plausible = claim.Beyond, Typical = [] }, quantity, text) is { HasUnit: true } beyond
                ? beyond with
                {
                    IsBeyond = true,
                }
                : Slip(claim, quantity)
        );

    /// <summary>
    /// An exact typical value that somebody wrote ten or a thousand times too great or too small: 5888.62亿 becomes "5888.62
    /// billion", a milliard a million. Round values are no sign of that.
    /// </summary>
    private static FittedValue? Slip(Claim claim, Quantity quantity)
    {
        var value = quantity.Value.Low;
        return
            claim.Kind == ClaimKind.Money
            && quantity is { Kind: QuantityKind.Money, HasScale: true, IsVague: false }
            && quantity.Currency == claim.Unit
            && value == quantity.Value.High
            && SignificantDigits(value) >= ExactDigits
            && Array.Exists(Slips, factor => claim.Typical.Any(range => range.Holds(value * factor)))
            ? new FittedValue(quantity.Value, claim.Unit, true, false, true, IsSlip: true)
            : null;
    }

    private static int SignificantDigits(decimal value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return digits.Length;
    }

    private static FittedValue? Within(Claim claim, Quantity quantity, string text) =>
        claim.Kind switch
        {
            ClaimKind.Money or ClaimKind.Rate => Money(claim, quantity, text),
            ClaimKind.Percent when quantity.Kind == QuantityKind.Percent => Plausible(claim, quantity, text, claim.Unit, 1, true),
            // "16 million times" counts something; "16 times" compares.
            ClaimKind.Count
                when quantity.Kind == QuantityKind.Number || quantity is { Kind: QuantityKind.Times, HasScale: true } =>
                Plausible(claim, quantity, text, claim.Unit, 1, true),
            ClaimKind.Ratio => Ratio(claim, quantity, text),
            _ => null,
        };

    private static FittedValue? Money(Claim claim, Quantity quantity, string text)
    {
        if (quantity.Kind == QuantityKind.Number)
        {
            return quantity.HasScale && quantity.Value.Low >= LeastWithoutCurrency
                ? Plausible(claim, quantity, text, claim.Unit, 1, false)
                : null;
        }

        if (quantity.Kind != QuantityKind.Money)
        {
            return null;
        }

        if (
            quantity.Currency != claim.Unit
            && quantity.Equivalent is { } same
            && same.Currency == claim.Unit
            && claim.Kind == ClaimKind.Money
        )
        {
            return Plausible(claim, same, text, claim.Unit, 1, true);
        }

        return CurrencyWords.RoughlyADollar(quantity.Currency!) is { } rate
            ? Plausible(claim, quantity, text, quantity.Currency!, rate, true)
            : null;
    }

    private static FittedValue? Ratio(Claim claim, Quantity quantity, string text)
    {
        var isOf = IsOf(text, quantity.End);
        Func<decimal, decimal>? turn = quantity.Kind switch
        {
            QuantityKind.Percent when isOf => p => p / 100,
            QuantityKind.Percent => p => 1 - (p / 100),
            QuantityKind.Times => n => n == 0 ? 0 : decimal.Round(1 / n, 6),
            QuantityKind.Share => s => s,
            _ => null,
        };
        if (turn is null)
        {
            return null;
        }

        var (a, b) = (turn(quantity.Value.Low), turn(quantity.Value.High));
        return Plausible(
            claim,
            quantity with
            {
                Value = new Span(Math.Min(a, b), Math.Max(a, b)),
                Other = null,
            },
            text,
            claim.Unit,
            1,
            true
        );
    }

    private static bool IsOf(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(OfReach, text.Length - at));
        foreach (var word in OfWords)
        {
            if (after.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The reading that is plausible: the plain one before the other.</summary>
    private static FittedValue? Plausible(Claim claim, Quantity quantity, string text, string unit, decimal rate, bool hasUnit)
    {
        var readings = quantity.Other is { } other ? [quantity.Value, other] : new[] { quantity.Value };
        for (var i = 0; i < readings.Length; i++)
        {
            var value = readings[i];
            var low = value.Low / rate;
            var high = value.High / rate;
            var isPlausible =
                claim.Plausible.Count == 0
                || claim.Plausible.Any(range =>
                    quantity.IsVague ? low <= range.High && high >= range.Low : range.Holds(low) && range.Holds(high)
                );
            var isTypical = !quantity.IsVague && claim.Typical.Any(range => range.Holds(low) && range.Holds(high));
            if (isPlausible && (isTypical || IsWritten(quantity, text, i > 0, hasUnit)))
            {
                var signed = claim.IsFall ? new Span(-value.High, -value.Low) : value;
                return new FittedValue(signed, unit, i > 0, isTypical, hasUnit);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the text says so itself. Else a reading is believed only where it gives what others say: "1.200 millones" of
    /// one thing would become 1.2 million of another, and a million tokens a cost.
    /// </summary>
    private static bool IsWritten(Quantity quantity, string text, bool isOther, bool hasUnit)
    {
        // "5.000 chips" and a French "500 billions" have one sense only once the plain one has none; a mark before a scale has two.
        var isClear = !isOther || !quantity.HasScale || text.AsSpan(quantity.Start..quantity.End).IndexOfAny('.', ',') < 0;
        return isClear && (hasUnit || (!isOther && BareAmounts.StandsAlone(text, quantity.End)));
    }

    public static Span OfDays(DateSpot spot) => new(Number(spot.From), Number(spot.To));

    public static decimal Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
