namespace DeepSeekTracker.Web.Data;

/// <summary>A change of an article that was noticed: nothing that was once said is lost.</summary>
public sealed class Edit
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public required string Field { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public required string Via { get; set; }
}
