using System.Buffers;
using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>Reads what a search asks of claims: cost, cost=5m..6m, nvidia-loss&gt;500bn, release=2025-01, bans=italy.</summary>
internal static class SearchClaims
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("=<>");

    /// <summary>Reads a value of "claim:".</summary>
    public static (SearchNode? Node, string? Problem) Read(string value)
    {
        var at = value.AsSpan().IndexOfAny(Signs);
        var name = (at < 0 ? value : value[..at]).Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (name.Length == 0)
        {
            return (
                null,
                "“claim:” needs the name of a claim, such as claim:training-cost or claim:cost=5m..6m. It was left out."
            );
        }

        var claim = new SearchClaim(name);
        if (at < 0)
        {
            return (claim, null);
        }

        var sign =
            value[at..].StartsWith(">=", StringComparison.Ordinal) || value[at..].StartsWith("<=", StringComparison.Ordinal)
                ? value.Substring(at, 2)
                : value.Substring(at, 1);
        var written = value[(at + sign.Length)..].Trim();
        return sign == "=" ? Among(claim, written) : Beyond(claim, sign, written);
    }

    private static (SearchNode?, string?) Beyond(SearchClaim claim, string sign, string written)
    {
        var (amount, days) = (SearchAmounts.Read(written), SearchFields.Span(written));
        if (amount is null && days.First is null)
        {
            return (
                null,
                $"“{written}” is no amount. Write claim:{claim.Name}{sign}500bn, {sign}$5.6m or {sign}2,048. It was left out."
            );
        }

        var (isAbove, isOpen) = (sign[0] == '>', sign.Length == 1);
        var node = claim with { IsOpen = isOpen, Unit = amount?.Unit };
        return isAbove
            ? (node with { Least = amount?.Value, FirstDay = Number(isOpen ? Next(days.Last, 1) : days.First) }, null)
            : (node with { Most = amount?.Value, LastDay = Number(isOpen ? Next(days.First, -1) : days.Last) }, null);
    }

    private static (SearchNode?, string?) Among(SearchClaim claim, string written)
    {
        var ends = written.Split("..", 2);
        var (least, most) = (EndOf(ends[0]), EndOf(ends[^1]));
        if (ends.Length == 1)
        {
            return least is not null ? (Ranged(claim, least, least), null)
                : written.Length == 0 ? (null, $"“claim:{claim.Name}=” needs a value right after it. It was left out.")
                : (claim with { Answer = written.ToLowerInvariant().Replace(' ', '-') }, null);
        }

        if ((ends[0].Length > 0 && least is null) || (ends[1].Length > 0 && most is null) || (least ?? most) is null)
        {
            return (null, $"“{written}” is no range of amounts. Write claim:{claim.Name}=5m..6m. It was left out.");
        }

        // 5..6m means 5m..6m.
        if (least?.Amount is { Scale: 1 } low && most?.Amount is { Scale: > 1 } high && low.Value * high.Scale <= high.Value)
        {
            least = least with { Amount = low with { Value = low.Value * high.Scale } };
        }

        return least?.Amount?.Value > most?.Amount?.Value
            ? (null, $"The first amount of “{written}” is above the last, so nothing can match. Swap them. It was left out.")
            : (Ranged(claim, least, most), null);
    }

    private static SearchClaim Ranged(SearchClaim claim, End? least, End? most) =>
        claim with
        {
            Least = least?.Amount?.Value,
            Most = most?.Amount?.Value,
            Unit = least?.Amount?.Unit ?? most?.Amount?.Unit,
            FirstDay = Number(least?.First),
            LastDay = Number(most?.Last),
        };

    private static End? EndOf(string text)
    {
        var (amount, days) = (SearchAmounts.Read(text), SearchFields.Span(text));
        return amount is null && days.First is null ? null : new End(amount, days.First, days.Last);
    }

    private static DateOnly? Next(DateOnly? day, int step) => day is { } known ? known.AddDays(step) : null;

    private static int? Number(DateOnly? day) =>
        day is { } known
            ? int.Parse(known.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : null;

    /// <summary>One end of a range, as an amount and as days: which of them is meant, the claim decides.</summary>
    private sealed record End(SearchAmount? Amount, DateOnly? First, DateOnly? Last);
}
