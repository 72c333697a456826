using System.Globalization;

namespace DeepSeekTracker.Core.Copies;

/// <summary>What says which piece of a group is the original.</summary>
public enum OriginalBasis
{
    /// <summary>Nothing does.</summary>
    Unknown = 0,

    /// <summary>The copies credit an agency or outlet.</summary>
    Credit = 1,

    /// <summary>The copies name another site's address as their own.</summary>
    Canonical = 2,

    /// <summary>One appeared before all others, whatever their dates may mean.</summary>
    Earliest = 3,
}

/// <summary>Which article of a copy group is the original, and why.</summary>
/// <param name="Key">The original among the members; null where it is not among them or unknown.</param>
/// <param name="Name">Who is credited, or the address that is named, where the basis is a credit or canonical address.</param>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="Reason">The same in plain English.</param>
public sealed record CopyOriginal(long? Key, string? Name, OriginalBasis Basis, string Reason)
{
    /// <summary>Ends the reason of an article that stands for a group whose original is unknown or not among its members.</summary>
    public const string StandIn = "This one stands for the group: it has the earliest date, or else the first address.";

    /// <summary>
    /// The credited agency, else the address that the copies call canonical, else the piece whose date lies wholly before all
    /// others', else unknown. The order of the members does not matter.
    /// </summary>
    public static CopyOriginal Of(IReadOnlyCollection<CopyMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return ByCredit(members) ?? ByCanonical(members) ?? ByDate(members);
    }

    private static CopyOriginal? ByCredit(IReadOnlyCollection<CopyMember> members)
    {
        var credits = members
            .Where(member => member.Credit is not null)
            .GroupBy(member => member.Credit!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (credits is [] || (credits.Count > 1 && credits[0].Count() == credits[1].Count()))
        {
            return null;
        }

        var name = credits[0].Select(member => member.Credit!).Min(StringComparer.Ordinal)!;
        var others = credits[0].Count(member => !member.IsOf(name));
        var own = members.Where(member => member.IsOf(name)).ToList();
        if (others == 0 && own.Count == 1 && members.Count > 1)
        {
            // Only the agency's own piece names it: that says whose it is, not that the others took it.
            return null;
        }

        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles(others)} of {members.Count} credit{(others == 1 ? "s" : "")} {name}"
        );
        return own.Count switch
        {
            0 => new CopyOriginal(null, name, OriginalBasis.Credit, said + ", whose own piece is not among the articles"),
            1 => new CopyOriginal(own[0].Key, name, OriginalBasis.Credit, said),
            _ => Earliest(own) is { } first
                ? new CopyOriginal(first.Key, name, OriginalBasis.Credit, said + "; this is its earliest piece")
                : new CopyOriginal(null, name, OriginalBasis.Credit, said + ", which has several pieces of unclear order"),
        };
    }

    private static CopyOriginal? ByCanonical(IReadOnlyCollection<CopyMember> members)
    {
        var named = members
            .Where(member => member.PointsElsewhere)
            .GroupBy(member => member.Canonical!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (named is [] || (named.Count > 1 && named[0].Count() == named[1].Count()))
        {
            return null;
        }

        var address = named[0].Key;
        var count = named[0].Count();
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles(count)} of {members.Count} name{(count == 1 ? "s" : "")} {address} as the page's own address"
        );
        var own = members.FirstOrDefault(member => string.Equals(member.Address, address, StringComparison.Ordinal));
        return own is null
            ? new CopyOriginal(null, address, OriginalBasis.Canonical, said + ", which is not among the articles")
            : new CopyOriginal(own.Key, address, OriginalBasis.Canonical, said);
    }

    private static CopyOriginal ByDate(IReadOnlyCollection<CopyMember> members)
    {
        if (Earliest(members) is { } first)
        {
            return new CopyOriginal(first.Key, null, OriginalBasis.Earliest, "It appeared before all others");
        }

        var undated = members.Count(member => member.Published is null);
        return new CopyOriginal(
            null,
            null,
            OriginalBasis.Unknown,
            undated > 0
                ? $"Nobody is credited, and {Articles(undated)} of {members.Count.ToString(CultureInfo.InvariantCulture)} {(undated == 1 ? "has" : "have")} no date"
                : "Nobody is credited, and the dates are not exact enough to tell which came first"
        );
    }

    private static CopyMember? Earliest(IReadOnlyCollection<CopyMember> members)
    {
        if (members.Count == 0 || members.Any(member => member.Published is null))
        {
            return null;
        }

        var first = members.MinBy(member => member.Published!.Value.Until)!;
        return members.All(member => member == first || first.Published!.Value.IsBefore(member.Published!.Value)) ? first : null;
    }

    private static string Articles(int count) =>
        count == 1 ? "one article" : count.ToString(CultureInfo.InvariantCulture) + " articles";
}
