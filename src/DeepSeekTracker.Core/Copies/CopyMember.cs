namespace DeepSeekTracker.Core.Copies;

/// <summary>One article of a copy group, with what tells whether it is the original.</summary>
/// <param name="Key">The caller's name for it.</param>
/// <param name="Outlet">Its outlet's name; null where that is unknown.</param>
/// <param name="Address">Its normalised address.</param>
/// <param name="Domain">The registrable domain of its address.</param>
/// <param name="Published">When it may have appeared; null where no date is known.</param>
/// <param name="Credit">Whom the whole piece is credited to; null where nobody.</param>
/// <param name="Canonical">The normalised address that the page calls its own; null where it names none.</param>
/// <param name="CanonicalDomain">The registrable domain of that address.</param>
public sealed record CopyMember(
    long Key,
    string? Outlet,
    string Address,
    string Domain,
    PublishedInterval? Published,
    string? Credit,
    string? Canonical = null,
    string? CanonicalDomain = null
)
{
    /// <summary>True where the page says that the piece belongs to another site.</summary>
    public bool PointsElsewhere =>
        Canonical is not null && CanonicalDomain is not null && !string.Equals(CanonicalDomain, Domain, StringComparison.Ordinal);

    /// <summary>True where the article stands at the credited agency itself.</summary>
    public bool IsOf(string agency) =>
        Agency.Named(agency) is { } known && known.Owns(Domain)
        || (Outlet is not null && string.Equals(Plain(Outlet), Plain(agency), StringComparison.OrdinalIgnoreCase));

    // "Meridian Wire (sample)" is Meridian Wire.
    private static string Plain(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? name[..bracket] : name).Trim();
    }
}
