namespace DeepSeekTracker.Web.Queries;

/// <summary>The newest hits of what the index was asked.</summary>
/// <param name="Places">Rising.</param>
/// <param name="HasMore">There are more, which are older.</param>
internal sealed record FoundHits(List<long> Places, bool HasMore);

/// <summary>
/// The hits of the last searches: the list, its counts and choices, the next page and the next filter ask for the same ones.
/// They are as old as the last change that was noted, and asked for anew after the next.
/// </summary>
internal sealed class RecentHits
{
    /// <summary>Places of all that are kept: 5 MB.</summary>
    private const int MostPlaces = 600_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _kept = [];

    /// <summary>What is kept of a question asked at this version: all hits, or at least so many; else null.</summary>
    public FoundHits? Find(string match, long version, int most)
    {
        lock (_gate)
        {
            return _kept
                .Where(kept => kept.Match == match && kept.Version == version)
                .Select(kept => kept.Hits)
                .FirstOrDefault(hits => !hits.HasMore || hits.Places.Count >= most);
        }
    }

    public void Put(string match, long version, FoundHits hits)
    {
        lock (_gate)
        {
            for (var (node, left) = (_kept.First, MostPlaces - hits.Places.Count); node is not null; )
            {
                var next = node.Next;
                left -= node.Value.Hits.Places.Count;
                if (left < 0 || node.Value.Match == match || node.Value.Version < version)
                {
                    _kept.Remove(node);
                }

                node = next;
            }

            _kept.AddFirst(new Kept(match, version, hits));
        }
    }

    private sealed record Kept(string Match, long Version, FoundHits Hits);
}
