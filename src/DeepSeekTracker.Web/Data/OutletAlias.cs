namespace DeepSeekTracker.Web.Data;

/// <summary>Another name under which the outlet is found, in lower case.</summary>
public sealed class OutletAlias
{
    public int Id { get; set; }

    public int OutletId { get; set; }

    public required string Name { get; set; }
}
