namespace DeepSeekTracker.Web.Data;

/// <summary>A publication with its domains; schema.org's <c>publisher</c>.</summary>
public sealed class Outlet
{
    /// <summary>Key and name of the outlet of articles of which nobody knows who published them.</summary>
    public const string UnattributedKey = "unattributed";

    /// <inheritdoc cref="UnattributedKey"/>
    public const string Unattributed = "Unattributed";

    public int Id { get; set; }

    /// <summary>Stable name in addresses, such as <c>techcrunch</c>.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    public string? Domain { get; set; }

    /// <summary>Newspaper, broadcaster, wire, magazine, trade, blog, company, aggregator …</summary>
    public string? Kind { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>BCP 47 tag of the main language.</summary>
    public string? Language { get; set; }

    public string? Note { get; set; }

    public List<OutletDomain> Domains { get; set; } = [];

    public List<OutletAlias> Aliases { get; set; } = [];
}
