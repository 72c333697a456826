using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Values of a claim that are one figure, rounded differently.</summary>
/// <param name="Low">The least of the values, in <paramref name="Unit"/>.</param>
/// <param name="High">The greatest of the values.</param>
/// <param name="Unit">The unit of all of them: an ISO 4217 code for money, else the claim's unit.</param>
/// <param name="Label">The group in words, such as "$588–600 billion".</param>
/// <param name="Values">The indexes of the values that were given.</param>
/// <param name="IsOutlier">Few of the outlets give it, and it lies far from the group that most give.</param>
public sealed record ClaimGroup(decimal Low, decimal High, string Unit, string Label, IReadOnlyList<int> Values, bool IsOutlier);

/// <summary>One stated value to be grouped.</summary>
/// <param name="Low">The lower end, in <paramref name="Unit"/>; a day as yyyymmdd.</param>
/// <param name="High">The upper end; equals <paramref name="Low"/> where one value is stated.</param>
/// <param name="Unit">An ISO 4217 code for money, else the claim's unit.</param>
/// <param name="Outlet">Who gave it: what one outlet says twice is said by one. Null: by an outlet of its own.</param>
public readonly record struct ClaimValue(decimal Low, decimal High, string Unit, string? Outlet = null);

/// <summary>
/// Puts values of one claim into rounding groups: 589, 590, 592.7 and "nearly 600" billion are one figure. Values whose middle
/// lies within the claim's tolerance of the next one belong together; ranges form groups of their own. Each unit apart.
/// </summary>
public static class ClaimGroups
{
    /// <summary>A group that this share of all outlets gives, or less, can be an outlier.</summary>
    private const double FewShare = 0.1;

    /// <summary>Beyond this factor from the largest group a small group is an outlier.</summary>
    private const double FarFactor = 1.5;

    /// <summary>The groups, the one with most values first.</summary>
    public static IReadOnlyList<ClaimGroup> Of(Claim claim, IReadOnlyList<ClaimValue> values)
    {
        var groups = values
            .Select((value, index) => (value, index))
            .GroupBy(v => v.value.Unit, StringComparer.Ordinal)
            .SelectMany(unit => OfUnit(claim, [.. unit]))
            .OrderByDescending(group => group.Values.Count)
            .ThenBy(group => group.Low)
            .ToList();
        int Outlets(IEnumerable<int> indexes) =>
            indexes.Select(i => values[i].Outlet ?? $"{i}").Distinct(StringComparer.Ordinal).Count();
        var all = Outlets(Enumerable.Range(0, values.Count));
        var largest = groups.MaxBy(group => Outlets(group.Values));
        return
        [
            .. groups.Select(group =>
                group with
                {
                    IsOutlier =
                        Outlets(group.Values) is var few
                        && IsFar(claim, group, largest!)
                        && few < Outlets(largest!.Values)
                        && few <= Math.Max(1, all * FewShare),
                }
            ),
        ];
    }

    private static IEnumerable<ClaimGroup> OfUnit(Claim claim, List<(ClaimValue Value, int Index)> values)
    {
        var single = values.Where(v => !IsRange(claim, v.Value)).OrderBy(v => v.Value.Low).ToList();
        List<(ClaimValue Value, int Index)> open = [];
        foreach (var value in single)
        {
            if (open.Count > 0 && !IsNear(claim, open[^1].Value.Low, open[0].Value.Low, value.Value.Low))
            {
                yield return Close(claim, open);
                open = [];
            }

            open.Add(value);
        }

        if (open.Count > 0)
        {
            yield return Close(claim, open);
        }

        foreach (var range in values.Where(v => IsRange(claim, v.Value)).GroupBy(v => (v.Value.Low, v.Value.High)))
        {
            yield return Close(claim, [.. range]);
        }
    }

    /// <summary>Days of a month are an interval because they are no exacter, and stand with the days within it apart.</summary>
    private static bool IsRange(Claim claim, ClaimValue value) =>
        value.Low != value.High && (claim.Kind == ClaimKind.Date || value.High > value.Low);

    /// <summary>
    /// Near the value before it, and not so far from the group's first that a chain of small steps would join different
    /// figures.
    /// </summary>
    private static bool IsNear(Claim claim, decimal previous, decimal first, decimal next)
    {
        if (claim.Kind is ClaimKind.Date or ClaimKind.Rank)
        {
            return previous == next;
        }

        var tolerance = (decimal)claim.Tolerance;
        return claim.Kind == ClaimKind.Percent
            ? next - previous <= tolerance && next - first <= tolerance * 2
            : next - previous <= Math.Abs(next) * tolerance && next - first <= Math.Abs(next) * tolerance * 2;
    }

    private static ClaimGroup Close(Claim claim, List<(ClaimValue Value, int Index)> members)
    {
        var low = members.Min(m => m.Value.Low);
        var high = members.Max(m => m.Value.High);
        var unit = members[0].Value.Unit;
        return new ClaimGroup(
            low,
            high,
            unit,
            ClaimValueText.Of(claim, low, high, unit),
            [.. members.Select(m => m.Index)],
            false
        );
    }

    private static bool IsFar(Claim claim, ClaimGroup group, ClaimGroup largest)
    {
        if (claim.Kind is ClaimKind.Date or ClaimKind.Rank or ClaimKind.Word || group.Unit != largest.Unit)
        {
            return false;
        }

        var middle = Math.Abs((double)(group.Low + group.High) / 2);
        var main = Math.Abs((double)(largest.Low + largest.High) / 2);
        return main == 0 || middle == 0 || Math.Max(middle / main, main / middle) > FarFactor;
    }
}
