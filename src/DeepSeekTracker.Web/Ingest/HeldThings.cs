namespace DeepSeekTracker.Web.Ingest;

/// <summary>Keeps the latest few things between two steps of a form, so that no step has to trust what the browser sends back.</summary>
internal sealed class HeldThings<T>(int most)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, T> _things = [];
    private int _last;

    public int Keep(T thing)
    {
        lock (_lock)
        {
            _things[++_last] = thing;
            if (_things.Count > most)
            {
                _things.Remove(_things.Keys.First());
            }

            return _last;
        }
    }

    /// <summary>Null where it was never there, or gave its place to a newer one.</summary>
    public T? Find(int id)
    {
        lock (_lock)
        {
            return _things.GetValueOrDefault(id);
        }
    }
}
