namespace DeepSeekTracker.Web.Ingest;

/// <summary>The words in which relations and rulings are stored.</summary>
internal static class CopyKinds
{
    public const string Copy = "copy";
    public const string Excerpt = "excerpt";
    public const string Shares = "shares";
    public const string Rewrite = "rewrite";
    public const string Merge = "merge";
    public const string Split = "split";
}
