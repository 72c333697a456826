using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Which tracker this is, for a browser that knows several.</summary>
public sealed class TrackerId(DatabaseId database)
{
    /// <summary>Letters and digits alone.</summary>
    public string Value => database.Value;

    /// <summary>True where it had readers before it had an id.</summary>
    public bool HadReaders => database.HadReaders;
}
