namespace DeepSeekTracker.Web.Data;

/// <summary>An address space that belongs to an outlet: a host, or a path on a platform that several outlets share.</summary>
public sealed class OutletDomain
{
    public int Id { get; set; }

    public int OutletId { get; set; }

    public required string Host { get; set; }

    public string PathPrefix { get; set; } = "";
}
