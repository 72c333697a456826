namespace DeepSeekTracker.Web.Data;

/// <summary>
/// An article some of whose keys may not be among <see cref="CopyBand"/> yet. What is in memory (<see cref="CopyBacklog"/>) is
/// made of these rows, so a kill loses no key.
/// </summary>
public sealed class CopyArrival
{
    public int ArticleId { get; set; }

    /// <summary>The place of the round that writes keys when the article came: a full round later all of them are written.</summary>
    public long Since { get; set; }

    /// <summary>Eight bytes a key, the lowest first.</summary>
    public required byte[] Keys { get; set; }
}
