namespace DeepSeekTracker.Web.Ingest;

/// <summary>What an import of an OPML file would do; nothing of it is done yet.</summary>
/// <param name="Id">Under this number the file is kept for the import itself.</param>
/// <param name="Name">The file's name.</param>
/// <param name="New">Feeds that are not known yet.</param>
/// <param name="Known">Feeds that are known, or that the file names before; they stay as they are.</param>
/// <param name="Invalid">What cannot be used or had to be repaired, with its line.</param>
/// <param name="Sites">Sites without a feed: each is an outlet.</param>
/// <param name="Groups">Groups that the file names.</param>
public sealed record OpmlPlan(
    int Id,
    string Name,
    IReadOnlyList<OpmlLine> New,
    IReadOnlyList<OpmlLine> Known,
    IReadOnlyList<OpmlLine> Invalid,
    int Sites,
    int Groups
)
{
    /// <summary>What the import says too, once it is done.</summary>
    public string Told => new OpmlCounts(New.Count, Known.Count, Invalid.Count, Sites).Told;
}

/// <summary>What a file holds: told in the same words before and after its import.</summary>
/// <param name="Problems">What cannot be used or had to be repaired.</param>
internal sealed record OpmlCounts(int New, int Known, int Problems, int Sites)
{
    public string Told =>
        $"{Amount.Of(New, "feed is", "feeds are")} new, {Known} known already, {Amount.Of(Problems, "problem", "problems")}"
        + (Sites == 0 ? "." : $", {Amount.Of(Sites, "site", "sites")} without a feed.");

    public static OpmlCounts operator +(OpmlCounts one, OpmlCounts other) =>
        new(one.New + other.New, one.Known + other.Known, one.Problems + other.Problems, one.Sites + other.Sites);
}

/// <summary>One outline of the file.</summary>
/// <param name="Line">In the file, counted from 1; null where it is not told.</param>
/// <param name="Why">For what is known or invalid.</param>
public sealed record OpmlLine(int? Line, string Title, string? Url, string? Group, string? Why);
