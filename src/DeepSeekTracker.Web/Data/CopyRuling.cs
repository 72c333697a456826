namespace DeepSeekTracker.Web.Data;

/// <summary>What the owner says of two articles: one piece (merge), or not (split). It survives every re-run until it is undone.</summary>
public sealed class CopyRuling
{
    public int Id { get; set; }

    public int FirstId { get; set; }

    public int SecondId { get; set; }

    /// <summary>merge or split.</summary>
    public required string Action { get; set; }

    public string? Note { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
}
