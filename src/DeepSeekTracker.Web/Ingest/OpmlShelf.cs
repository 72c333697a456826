using System.Globalization;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>One outline of an imported list, with the feed that it became; null for an outlet without a feed.</summary>
internal sealed record ShelvedOutline(int? FeedId, OpmlOutline Outline);

/// <summary>
/// Keeps imported outlines in their order, for their groups, titles and order belong to no feed's columns and an export must
/// give them back.
/// </summary>
internal static class OpmlShelf
{
    private const string Key = "opml-outlines";

    public static async Task<List<ShelvedOutline>> ReadAsync(TrackerDbContext db, CancellationToken stop) =>
        StoredJson.Read<ShelvedOutline>(await StoredSettings.GetAsync(db, Key, stop));

    /// <summary>Adds outlines behind those that are there; the same one in the same groups stands there once.</summary>
    public static async Task AddAsync(TrackerDbContext db, IEnumerable<ShelvedOutline> outlines, CancellationToken stop)
    {
        var all = await ReadAsync(db, stop);
        var places = all.Select(Place).ToHashSet(StringComparer.Ordinal);
        var more = outlines.Where(outline => places.Add(Place(outline))).ToList();
        if (more.Count > 0)
        {
            all.AddRange(more);
            await StoredSettings.PutAsync(db, Key, StoredJson.Write(all), stop);
        }
    }

    private static string Place(ShelvedOutline shelved) =>
        string.Join(
            '\n',
            shelved.Outline.Groups.Prepend(
                shelved.FeedId?.ToString(CultureInfo.InvariantCulture) ?? shelved.Outline.HtmlUrl ?? shelved.Outline.Title
            )
        );
}
