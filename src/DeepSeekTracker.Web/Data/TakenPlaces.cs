namespace DeepSeekTracker.Web.Data;

/// <summary>
/// A run of places that are taken: articles that come together without a date fill minute after minute, and each would search
/// from the same one.
/// </summary>
internal sealed class TakenPlaces
{
    private long _from;

    /// <summary>The first place after the run.</summary>
    private long _end;

    /// <summary>Where a search from this place may begin.</summary>
    public long Beyond(long start) => start >= _from && start <= _end ? _end : start;

    /// <summary>Notes that all places from the start to this one are taken.</summary>
    public void Add(long start, long place) => (_from, _end) = (start >= _from && start <= _end ? _from : start, place + 1);
}
