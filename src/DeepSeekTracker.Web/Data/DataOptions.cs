using System.ComponentModel.DataAnnotations;

namespace DeepSeekTracker.Web.Data;

/// <summary>Section <c>Data</c> of the configuration.</summary>
public sealed record DataOptions
{
    /// <summary>Folder of the database, its lock, backups and logs. Relative paths start at the working directory.</summary>
    [Required]
    public string Folder { get; init; } = "data";
}
