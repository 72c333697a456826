namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The counts of the last filters. A change of a few articles makes a few chunks anew, so that the counts follow by those
/// alone: the first page of a filter walks all rows, the next ones none.
/// </summary>
internal sealed class KeptCounts
{
    /// <summary>About 20 kB each, and 30 bytes for each day of theirs.</summary>
    private const int Most = 64;

    private readonly Lock _gate = new();
    private readonly LinkedList<(string Filter, FacetCounter Counts)> _kept = [];

    /// <param name="selected">All articles of the filter; it has no words.</param>
    /// <param name="filter">The filter's name.</param>
    public FacetCounter Of(SelectedArticles selected, string filter)
    {
        var counts = Take(filter)?.BroughtUp(selected);
        if (counts is null)
        {
            counts = new FacetCounter(selected.Table);
            selected.Visit(counts);
        }

        Put(filter, counts);
        return counts;
    }

    private FacetCounter? Take(string filter)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Filter == filter)
                {
                    _kept.Remove(node);
                    return node.Value.Counts;
                }
            }

            return null;
        }
    }

    private void Put(string filter, FacetCounter counts)
    {
        lock (_gate)
        {
            _kept.AddFirst((filter, counts));
            if (_kept.Count > Most)
            {
                _kept.RemoveLast();
            }
        }
    }
}
