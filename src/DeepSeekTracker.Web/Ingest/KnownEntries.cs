using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Finds the stored row of an offered entry. It is the same entry when its address is; else when its identifier is and the
/// title did not change as well, or it is dated the same to the minute and its old address is gone; else when site, title, date and summary are and nothing else in the document claims the
/// row. Feeds change identifiers and addresses (old items come back as new elsewhere) and give one identifier to two items.
/// </summary>
internal sealed class KnownEntries
{
    /// <summary>Rows of one title that are looked at; a feed that calls a thousand stories the same tells nothing by it.</summary>
    private const int MostOfATitle = 1_000;

    private readonly Dictionary<string, FeedEntry> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedEntry> _byGuid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedEntry> _byContent = new(StringComparer.Ordinal);
    private readonly OfferedKeys _keys;

    private KnownEntries(OfferedKeys keys) => _keys = keys;

    /// <summary>Reads the rows that a part of the document may mean.</summary>
    /// <param name="byContent">False where what is not known by its keys is left for the next poll anyway.</param>
    public static async Task<KnownEntries> LoadAsync(
        TrackerDbContext db,
        int feedId,
        IReadOnlyList<OfferedEntry> part,
        OfferedKeys keys,
        bool byContent,
        CancellationToken stop
    )
    {
        var known = new KnownEntries(keys);
        var urls = part.Select(o => o.Url?.Key).OfType<string>().ToList();
        var guids = part.Select(o => o.GuidHash).Where(keys.IsTelling).OfType<string>().ToList();
        var rows = await db
            .FeedEntries.Where(e => e.FeedId == feedId && (urls.Contains(e.UrlKey!) || guids.Contains(e.GuidHash!)))
            .OrderBy(e => e.Id)
            .ToListAsync(stop);
        rows.ForEach(known.Add);
        if (!byContent)
        {
            return known;
        }

        var titles = part.Where(o => o.ContentKey is not null && known.Find(o) is null).Select(o => o.Title).Distinct().ToList();
        if (titles.Count > 0)
        {
            rows = await db
                .FeedEntries.Where(e => e.FeedId == feedId && titles.Contains(e.Title))
                .OrderByDescending(e => e.Id)
                .Take(MostOfATitle)
                .ToListAsync(stop);
            rows.ForEach(known.AddByContent);
        }

        return known;
    }

    /// <summary>A row that the document just brought.</summary>
    public void Added(FeedEntry row)
    {
        Add(row);
        AddByContent(row);
    }

    public FeedEntry? Find(OfferedEntry offered)
    {
        if (offered.Url is { } url && _byUrl.TryGetValue(url.Key, out var same))
        {
            return same;
        }

        if (
            _keys.IsTelling(offered.GuidHash)
            && _byGuid.TryGetValue(offered.GuidHash!, out var twin)
            && (offered.Url is null || twin.UrlKey is null || twin.Title == offered.Title || IsMoved(offered, twin))
        )
        {
            return twin;
        }

        return offered.ContentKey is { } content && _byContent.TryGetValue(content, out var moved) && IsFree(offered, moved)
            ? moved
            : null;
    }

    /// <summary>
    /// An identifier alone is no evidence, for feeds give an old one to new items; nobody gives those the old date and clock
    /// time as well.
    /// </summary>
    private bool IsMoved(OfferedEntry offered, FeedEntry row) =>
        offered.Entry.Published is { Precision: >= DatePrecision.Minute }
        && offered.DateText == row.DateText
        && !_keys.HasUrl(row.UrlKey);

    /// <summary>Two stories that stand in the document at once are two; without an address nothing tells them apart.</summary>
    private bool IsFree(OfferedEntry offered, FeedEntry row) =>
        offered.Url is null || (!_keys.HasUrl(row.UrlKey) && _keys.IsOnlyContent(offered.ContentKey!));

    private void Add(FeedEntry row)
    {
        if (row.UrlKey is { } url)
        {
            _byUrl.TryAdd(url, row);
        }

        if (row.GuidHash is { } guid)
        {
            _byGuid.TryAdd(guid, row);
        }
    }

    private void AddByContent(FeedEntry row)
    {
        if (OfferedEntry.ContentKeyOf(row) is { } content)
        {
            _byContent.TryAdd(content, row);
        }
    }
}

/// <summary>What the whole document offers: a key that stands for two entries in it tells neither.</summary>
internal sealed class OfferedKeys
{
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeatedGuids = new(StringComparer.Ordinal);
    private readonly HashSet<int> _contents = [];
    private readonly HashSet<int> _repeatedContents = [];

    public OfferedKeys(IEnumerable<OfferedEntry> offered)
    {
        var guids = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in offered)
        {
            var url = entry.Url?.Key;
            if (entry.GuidHash is { } guid && !guids.TryAdd(guid, url) && guids[guid] != url)
            {
                _repeatedGuids.Add(guid);
            }

            var isNewPlace = url is null || _urls.Add(url);
            if (isNewPlace && entry.ContentKey is { } content && !_contents.Add(Hash(content)))
            {
                _repeatedContents.Add(Hash(content));
            }
        }
    }

    /// <summary>Whether the identifier is there and stands for one entry.</summary>
    public bool IsTelling(string? guidHash) => guidHash is not null && !_repeatedGuids.Contains(guidHash);

    public bool HasUrl(string? key) => key is not null && _urls.Contains(key);

    public bool IsOnlyContent(string content) => !_repeatedContents.Contains(Hash(content));

    // A clash of two hashes only makes the rule stricter: two entries stay two.
    private static int Hash(string content) => StringComparer.Ordinal.GetHashCode(content);
}
