namespace DeepSeekTracker.Web.Data;

/// <summary>What the owner says of a mention: it survives every re-run and wins over the machine until it is undone.</summary>
public sealed class MentionRuling
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>The <see cref="ArticleMention.Key"/> that is ruled on.</summary>
    public required string MentionKey { get; set; }

    /// <summary>reject, correct or move.</summary>
    public required string Action { get; set; }

    /// <summary>The claim that it is moved to.</summary>
    public string? Claim { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }

    public string? Answer { get; set; }

    public string? Unit { get; set; }

    public string? Comparator { get; set; }

    /// <summary>How the article says it; null where that is as the machine found it, and with it <see cref="Attribution"/>.</summary>
    public string? Modality { get; set; }

    public string? Attribution { get; set; }

    /// <summary>The machine's claim and value when the ruling was made.</summary>
    public required string MachineValue { get; set; }

    public string? Note { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
}
