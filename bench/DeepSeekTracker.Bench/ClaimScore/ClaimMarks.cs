using DeepSeekTracker.Core.Claims;

namespace DeepSeekTracker.Bench.ClaimScore;

/// <summary>Whether what was spotted in a quote is what the corpus says of it.</summary>
internal static class ClaimMarks
{
    /// <summary>The corpus' keys for what the story declares; a key that is missing here is not declared.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["nvidia_loss"] = ["nvidia-loss"],
        ["training_cost"] = ["training-cost"],
        ["chips"] = ["chips-used", "chips-owned"],
        ["founded"] = ["founding"],
        ["nvidia_pct"] = ["nvidia-fall"],
        ["market_loss"] = ["market-loss"],
        ["price"] = ["price-ratio", "token-price"],
        ["release_date"] = ["release"],
        ["nvidia_price"] = ["nvidia-price"],
        ["hardware_spend"] = ["hardware-spend"],
        ["rival_cost"] = ["rival-cost"],
        ["newsguard"] = ["newsguard"],
        ["margin"] = ["daily-revenue", "margin"],
        ["prev_record"] = ["previous-record"],
        ["appstore"] = ["app-store-rank"],
        ["downloads"] = ["downloads"],
        ["index"] = ["index-fall"],
        ["params"] = ["parameters"],
        ["derivatives"] = ["derivatives"],
        ["gpu_hours"] = ["gpu-hours"],
        ["ban_it"] = ["bans"],
        ["ban_tw"] = ["bans"],
        ["ban_au"] = ["bans"],
        ["ban_kr"] = ["bans"],
        ["ban_tx"] = ["bans"],
    };

    public static bool IsDeclared(ClaimQuote quote) => Keys.ContainsKey(quote.Key);

    /// <summary>Quotes of a figure: those without one ("older Nvidia H100 chips") have nothing to get right but their subject.</summary>
    public static bool HasValue(ClaimQuote quote) => quote.IsNumber && quote.Values.Count > 0;

    /// <summary>What is wrong with the best of the mentions; null where one has claim, value, unit and comparator right.</summary>
    public static string? Fault(ClaimQuote quote, IReadOnlyList<ClaimMention> mentions)
    {
        var same = mentions.Where(m => Keys[quote.Key].Contains(m.Claim)).ToList();
        if (same.Count == 0)
        {
            return mentions.Count == 0 ? "nothing" : $"claim {mentions[0].Claim}";
        }

        if (!HasValue(quote))
        {
            return null;
        }

        var faults = same.Select(m => FaultOf(quote, m)).ToList();
        return faults.Contains(null) ? null : faults[0];
    }

    private static string? FaultOf(ClaimQuote quote, ClaimMention mention)
    {
        var values =
            quote.Unit == "USD/share" && quote.Values.Count > 1
                ? [quote.Values.First(v => v == mention.Low || v == quote.Values[^1])]
                : quote.Values;
        if (mention.Low is not { } low || !IsNear(low, values.Min()) || !IsNear(mention.High!.Value, values.Max()))
        {
            return $"value {mention.Low}–{mention.High}";
        }

        if (!IsUnit(quote.Unit!, mention))
        {
            return $"unit {mention.Unit} {string.Join('+', mention.Scopes)}";
        }

        var sign = Sign(mention.Comparator);
        return quote.Comparator is null || sign == quote.Comparator ? null : $"comparator {sign}";
    }

    private static bool IsNear(decimal a, decimal b) => Math.Abs(a - b) <= Math.Abs(b) * 0.0001m;

    private static bool IsUnit(string unit, ClaimMention mention) =>
        unit switch
        {
            "H800" or "A100" or "H100" or "Hopper" => mention.Unit == "chips"
                && mention.Scopes.Contains(unit.ToLowerInvariant(), StringComparer.Ordinal),
            "GPU" => mention.Unit == "chips",
            "USD/share" or "USD/day" => mention.Unit == "USD",
            "percent fail" => mention.Unit == "percent" && mention.Scopes.Contains("fail", StringComparer.Ordinal),
            "percent accuracy" => mention.Unit == "percent" && mention.Scopes.Contains("accuracy", StringComparer.Ordinal),
            "GPU hours" => mention.Unit == "chip hours",
            "CNY/1M" => mention.Unit == "CNY",
            "USD/1M input, cache hit" => mention.Scopes.Contains("cache-hit", StringComparer.Ordinal),
            "USD/1M input, cache miss" => mention.Scopes.Contains("cache-miss", StringComparer.Ordinal),
            "USD/1M output" => mention.Scopes.Contains("output", StringComparer.Ordinal),
            _ => mention.Unit == unit,
        };

    private static string Sign(Comparator comparator) =>
        comparator switch
        {
            Comparator.About => "≈",
            Comparator.Nearly => "≲",
            Comparator.LessThan => "<",
            Comparator.MoreThan => ">",
            Comparator.AtMost => "≤",
            Comparator.AtLeast => "≥",
            _ => "=",
        };
}
