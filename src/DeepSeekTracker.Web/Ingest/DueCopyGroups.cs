using System.Globalization;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Groups so large that they are not made anew with each article that touches them: a pass, an import or a start does so once,
/// at its end. Else the thousandth print of a piece would cost a thousand times the first. They are noted in the transaction
/// that touched them, so that a kill forgets none.
/// </summary>
internal static class DueCopyGroups
{
    /// <summary>Larger ones wait.</summary>
    public const int Large = 100;

    private const string KeyPrefix = "copies-due-";

    /// <summary>Gives the articles whose groups are to be made anew at once: all, or none where a large group is among them.</summary>
    public static async Task<IReadOnlyCollection<int>> PutOffAsync(
        TrackerDbContext db,
        IReadOnlyCollection<int> affected,
        CancellationToken stop
    )
    {
        var members = await db
            .Articles.Where(a => affected.Contains(a.Id) && a.CopyGroupId != null)
            .Where(a => db.Articles.Count(other => other.CopyGroupId == a.CopyGroupId) > Large)
            .Select(a => new { a.Id, Group = a.CopyGroupId!.Value })
            .ToListAsync(stop);
        if (members.Count == 0)
        {
            return affected;
        }

        // A group is named after one of its members, from which all others are found.
        var due = affected.Except(members.Select(member => member.Id)).Union(members.Select(member => member.Group));
        foreach (var id in due)
        {
            await StoredSettings.PutAsync(db, string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{id}"), "", stop);
        }

        return [];
    }

    /// <summary>Makes anew what was put off.</summary>
    public static async Task SettleAsync(TrackerDbContext db, CancellationToken stop)
    {
        var ids = await DueAsync(db, stop);
        if (ids.Count > 0)
        {
            await CopyGroups.RefreshAsync(db, ids, stop);
            await Notes(db).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>Articles from which every large group, and all that is due, is found.</summary>
    public static async Task<List<int>> AllAsync(TrackerDbContext db, CancellationToken stop)
    {
        var large = await db
            .Articles.Where(a => a.CopyGroupId != null)
            .GroupBy(a => a.CopyGroupId!.Value)
            .Where(group => group.Count() > Large)
            .Select(group => group.Key)
            .ToListAsync(stop);
        return [.. large.Union(await DueAsync(db, stop)).Order()];
    }

    private static async Task<List<int>> DueAsync(TrackerDbContext db, CancellationToken stop) =>
        (await Notes(db).Select(s => s.Key).ToListAsync(stop)).ConvertAll(key =>
            int.Parse(key.AsSpan(KeyPrefix.Length), CultureInfo.InvariantCulture)
        );

    private static IQueryable<Setting> Notes(TrackerDbContext db) => db.Settings.Where(s => s.Key.StartsWith(KeyPrefix));
}
