namespace DeepSeekTracker.Web.Queries;

/// <summary>A search reads texts, and not all of them were read: a file could not tell what it misses.</summary>
public sealed class PartlyReadException(TextsRead read) : Exception(Why(read))
{
    public TextsRead Read => read;

    private static string Why(TextsRead read) =>
        read.IsTooMany
            ? $"The search reads texts themselves, of at most the newest {TextSearch.MostRead} articles that fit all else, and here are more: the file would miss articles. Add words or limits that fewer articles fit."
            : "There was no time to read all texts that the search asks for, so the file would miss articles. Try again later.";
}
