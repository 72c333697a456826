namespace DeepSeekTracker.Web.Data;

/// <summary>One pass of the worker, or one import, with its counts.</summary>
public sealed class IngestRun
{
    public int Id { get; set; }

    /// <summary>poll, pages, import, record, reanalyze.</summary>
    public required string Kind { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public int Done { get; set; }

    public int Failed { get; set; }

    public int NewArticles { get; set; }

    /// <summary>The summary in one line.</summary>
    public string? Note { get; set; }
}
