namespace DeepSeekTracker.Web.Ingest;

/// <summary>What judging everything again would change.</summary>
/// <param name="Articles">Articles that were tried.</param>
/// <param name="Changed">Those of which something would change.</param>
/// <param name="Joining">Entries of feeds that were off the story and would become articles.</param>
/// <param name="Fields">By kind of fact, in how many articles it would change, the most first.</param>
/// <param name="Changes">Each change, up to <see cref="MostListed"/>.</param>
/// <param name="Newcomers">The entries that would join, as far as they are listed.</param>
public sealed record ReanalysisPlan(
    int Articles,
    int Changed,
    int Joining,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<PlannedChange> Changes,
    IReadOnlyList<PlannedJoin> Newcomers
)
{
    public const int MostListed = 5_000;

    /// <summary>All changes, the listed ones and the others.</summary>
    public int All => Fields.Sum(kind => kind.Articles);

    public string Summary =>
        Changed == 0 && Joining == 0
            ? $"Nothing would change: {Amount.Of(Articles, "article was", "articles were")} tried."
            : $"{Changed} of {Articles} articles would change, and {Amount.Of(Joining, "entry that was set aside would become an article", "entries that were set aside would become articles")}.";
}

/// <param name="Field">A kind of fact, such as topics.</param>
public sealed record FieldChange(string Field, int Articles);

/// <summary>One fact of one article that would change.</summary>
/// <param name="Before">As it is; of several values those that would go. Null for none.</param>
/// <param name="After">As it would be; of several values those that would come.</param>
public sealed record PlannedChange(int ArticleId, string? Title, string Field, string? Before, string? After);

/// <param name="Words">The words by which it names the story now.</param>
public sealed record PlannedJoin(string? Title, string? Url, string Words);
