namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Marks an answer as that of a search which takes too long; shown by the status page.</summary>
public static class SlowSearch
{
    private static readonly object Key = new();

    public static void Note(HttpContext context) => context.Items[Key] = true;

    public static bool IsNoted(HttpContext context) => context.Items.ContainsKey(Key);
}
