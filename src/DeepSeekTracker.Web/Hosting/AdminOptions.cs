namespace DeepSeekTracker.Web.Hosting;

/// <summary>Section <c>Admin</c> of the configuration.</summary>
public sealed record AdminOptions
{
    /// <summary>Networks (CIDR) whose readers may import and change things. This machine alone unless told otherwise.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];
}
