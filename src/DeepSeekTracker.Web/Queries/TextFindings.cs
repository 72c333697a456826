namespace DeepSeekTracker.Web.Queries;

/// <summary>How far a search that reads texts has come: <paramref name="Read"/> texts of <paramref name="Of"/> articles, the newest first.</summary>
/// <param name="Read">Texts that were read.</param>
/// <param name="Of">Articles that fit all else, counted up to <see cref="IndexQuery.MostCounted"/> where they have words.</param>
/// <param name="HasMore">There are more than these.</param>
public sealed record TextsRead(int Read, int Of, bool HasMore)
{
    public bool IsWhole => Read == Of && !HasMore;

    /// <summary>True where the articles are more than are ever read at once, so that another try reads no further.</summary>
    public bool IsTooMany => HasMore || Of > TextSearch.MostRead;

    /// <summary>True where the time ended before all that are read at once were read: another try reads on.</summary>
    public bool IsCut => Read < Math.Min(Of, TextSearch.MostRead);
}

/// <summary>What reading texts has found, in one state of all articles.</summary>
/// <param name="Places">Where the fitting ones stand, rising.</param>
internal sealed record TextFinding(ColumnTable Table, HashSet<int> Articles, List<long> Places, TextsRead Read, TimeSpan Took)
{
    public SelectedArticles Select(ArticleFilter filter) =>
        new(Table, new ColumnFilter(Table, filter, (chunk, at) => Articles.Contains(chunk.Ids[at])), Places, false)
        {
            Read = Read,
        };
}

/// <summary>The last findings: a list, its counts, its next page and its export ask for the same. Used by one at a time.</summary>
internal sealed class TextFindings(TimeProvider time)
{
    private const int Most = 16;

    /// <summary>How long a finding that was cut stands, so that all lists of one page tell the same.</summary>
    private static readonly TimeSpan CutStands = TimeSpan.FromSeconds(10);

    /// <summary>The newest last; all of one state of the articles.</summary>
    private readonly List<(string Key, TextFinding Finding, long At)> _kept = [];

    /// <summary>The same for every order of the same articles.</summary>
    public static string Key(ArticleFilter filter, DateOnly today) =>
        $"{today:yyyy-MM-dd}?{ArticleFilterQuery.Format(filter with { Sort = ArticleSort.Published })}";

    /// <summary>What is known, and whether it stands; what does not is to be read on from there.</summary>
    public (TextFinding? Finding, bool Stands) Find(string key, long version)
    {
        _kept.RemoveAll(kept => kept.Finding.Table.Version != version);
        var (_, finding, at) = _kept.Find(kept => kept.Key == key);
        return (finding, finding is not null && (!finding.Read.IsCut || time.GetElapsedTime(at) < CutStands));
    }

    public void Keep(string key, TextFinding finding)
    {
        _kept.RemoveAll(kept => kept.Key == key);
        _kept.Add((key, finding, time.GetTimestamp()));
        if (_kept.Count > Most)
        {
            _kept.RemoveAt(0);
        }
    }
}
