using System.ComponentModel.DataAnnotations;

namespace DeepSeekTracker.Web.Access;

/// <summary>Section <c>Reading</c> of the configuration: how much of the machine one reader may take.</summary>
public sealed record ReadingOptions
{
    /// <summary>Exports of one address at the same time.</summary>
    [Range(1, 100)]
    public int ExportsPerAddress { get; init; } = 2;

    /// <summary>Exports of all readers at the same time.</summary>
    [Range(1, 1000)]
    public int Exports { get; init; } = 8;

    /// <summary>Searches and comparisons of one address at the same time.</summary>
    [Range(1, 100)]
    public int SearchesPerAddress { get; init; } = 4;

    /// <summary>Searches and comparisons of one address that wait for their turn.</summary>
    [Range(0, 1000)]
    public int SearchesWaiting { get; init; } = 20;
}
