using System.ComponentModel.DataAnnotations;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Section <c>Ingest</c> of the configuration.</summary>
public sealed record IngestOptions
{
    /// <summary>False: this process only serves readers.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often the worker looks for due feeds and pages, in seconds.</summary>
    [Range(1, 3600)]
    public int TickSeconds { get; init; } = 30;

    /// <summary>Hosts that are asked at the same time. One host is never asked twice at once.</summary>
    [Range(1, 64)]
    public int Workers { get; init; } = 8;

    /// <summary>Pages that are fetched from one host in 24 hours at the most.</summary>
    [Range(0, 10_000)]
    public int PagesPerHostAndDay { get; init; } = 50;

    /// <summary>
    /// Also read the pages of entries whose title and summary do not name the story, if they are undated or dated within the story's
    /// window: their text decides.
    /// </summary>
    public bool ReadUnmatched { get; init; } = true;

    /// <summary>Tries for one page before it is given up.</summary>
    [Range(1, 20)]
    public int PageTries { get; init; } = 5;
}
