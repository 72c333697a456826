namespace DeepSeekTracker.Web.Data;

/// <summary>The topics' rules as the owner saved them at one time; the newest that is not undone holds, else the story's file.</summary>
public sealed class TopicRevision
{
    public int Id { get; set; }

    /// <summary>The whole <c>topics</c> section as JSON, in the form of the story's file.</summary>
    public required string Topics { get; set; }

    public string? Note { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
}
