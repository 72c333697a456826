using System.Globalization;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Claims;

/// <summary>A claim's value in plain English: "$5.6 million", "2,048 chips", "−17 %", "about $600 billion", "late 2023".</summary>
public static class ClaimValueText
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>A mention's value with its comparator, or the name of its answer; "no value" where it has neither.</summary>
    public static string Of(Claim claim, ClaimMention mention)
    {
        if (mention.Answer is { } answer)
        {
            return claim.Answers.FirstOrDefault(a => a.Key == answer)?.Name ?? answer;
        }

        if (mention.Low is not { } low || mention.High is not { } high)
        {
            return "no value";
        }

        var value =
            mention.IsVague ? Vague(claim, low, mention.Unit)
            : claim.IsFall && high < 0 && IsBound(mention.Comparator) ? Of(claim, -high, -low, mention.Unit) + " down"
            : Of(claim, low, high, mention.Unit);
        return Comparison(mention.Comparator) + value;
    }

    /// <summary>Of a fall a bound is one of its size: "more than −10 %" would be read as less of a fall.</summary>
    private static bool IsBound(Comparator comparator) => comparator is not (Comparator.Exactly or Comparator.About);

    /// <summary>A value or range without its comparator.</summary>
    public static string Of(Claim claim, decimal low, decimal high, string unit) =>
        claim.Kind switch
        {
            ClaimKind.Money or ClaimKind.Rate => Money(low, high, unit),
            ClaimKind.Percent => low == high ? $"{Plain(low)} %" : $"{Plain(low)} to {Plain(high)} %",
            ClaimKind.Ratio => Ratio(low, high),
            ClaimKind.Rank => $"rank {Plain(low)}",
            ClaimKind.Date => Days(low, high),
            _ => low == high ? $"{Large(low)} {unit}" : $"{Large(low)} to {Large(high)} {unit}",
        };

    /// <summary>The comparator's words with a space behind them, such as "about "; empty for <see cref="Comparator.Exactly"/>.</summary>
    public static string Comparison(Comparator comparator) =>
        comparator switch
        {
            Comparator.About => "about ",
            Comparator.Nearly => "nearly ",
            Comparator.LessThan => "less than ",
            Comparator.MoreThan => "more than ",
            Comparator.AtMost => "at most ",
            Comparator.AtLeast => "at least ",
            _ => "",
        };

    private static string Money(decimal low, decimal high, string unit)
    {
        var sign = unit switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            _ => unit + " ",
        };
        var (lowScale, lowWord) = ScaleOf(low);
        var (highScale, highWord) = ScaleOf(high);
        return low == high ? sign + Amount(high, highScale) + highWord
            : lowScale == highScale ? $"{sign}{Amount(low, lowScale)} to {Amount(high, highScale)}{highWord}"
            : $"{sign}{Amount(low, lowScale)}{lowWord} to {sign}{Amount(high, highScale)}{highWord}";
    }

    private static (decimal Scale, string Word) ScaleOf(decimal value) =>
        Math.Abs(value) switch
        {
            >= 1_000_000_000_000m => (1_000_000_000_000m, " trillion"),
            >= 1_000_000_000m => (1_000_000_000m, " billion"),
            >= 1_000_000m => (1_000_000m, " million"),
            _ => (1, ""),
        };

    private static string Amount(decimal value, decimal scale) => (value / scale).ToString("#,##0.###", English);

    private static string Large(decimal value)
    {
        var (scale, word) = ScaleOf(value);
        return Amount(value, scale) + word;
    }

    private static string Plain(decimal value) => value.ToString("#,##0.##", English).Replace('-', '−');

    private static string Ratio(decimal low, decimal high)
    {
        var lowPercent = (low * 100).ToString("0.##", English);
        var highPercent = (high * 100).ToString("0.##", English);
        return low == high ? $"{highPercent} % of the other" : $"{lowPercent} to {highPercent} % of the other";
    }

    /// <summary>An order of magnitude: "hundreds of billions of dollars", "tens of thousands of chips".</summary>
    private static string Vague(Claim claim, decimal low, string unit)
    {
        var what = claim.Kind is ClaimKind.Money or ClaimKind.Rate && unit == "USD" ? "dollars" : unit;
        var (scale, word) = low switch
        {
            >= 1_000_000_000_000m => (1_000_000_000_000m, "trillions"),
            >= 1_000_000_000m => (1_000_000_000m, "billions"),
            >= 1_000_000m => (1_000_000m, "millions"),
            >= 1_000m => (1_000m, "thousands"),
            _ => (1m, null),
        };
        var order = (low / scale) switch
        {
            >= 100 => "hundreds",
            >= 10 => "tens",
            _ => null,
        };
        return (order, word) switch
        {
            (null, null) => $"some {what}",
            (null, _) => $"{word} of {what}",
            (_, null) => $"{order} of {what}",
            _ => $"{order} of {word} of {what}",
        };
    }

    /// <summary>Days as yyyymmdd: one day, a month, a third of a year, a year, or a span of days.</summary>
    private static string Days(decimal low, decimal high)
    {
        if (DayOf(low) is not { } from || DayOf(high) is not { } to)
        {
            return "no date";
        }

        if (from == to)
        {
            return Day(from);
        }

        var isWhole = from.Day == 1 && to.AddDays(1).Day == 1 && from.Year == to.Year;
        return (isWhole, from.Month, to.Month) switch
        {
            (true, 1, 12) => from.Year.ToString(English),
            (true, 1, 4) => $"early {from.Year}",
            (true, 5, 8) => $"mid-{from.Year}",
            (true, 9, 12) => $"late {from.Year}",
            (true, var a, var b) when a == b => $"{Months[a - 1]} {from.Year}",
            _ => $"{Day(from)} to {Day(to)}",
        };
    }

    private static string Day(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year}";

    private static DateOnly? DayOf(decimal number) =>
        DateOnly.TryParseExact(number.ToString("00000000", English), "yyyyMMdd", English, DateTimeStyles.None, out var day)
            ? day
            : null;
}
