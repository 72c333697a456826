using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What the columns hold of one article.</summary>
/// <param name="Place">Where lists have it: its place in the full-text index.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Outlet">The outlet's id.</param>
/// <param name="Traits">The number of its traits in the table.</param>
/// <param name="Topics">The number of its set of topics in the table.</param>
/// <param name="Day">Day number of publication; <see cref="NoDay"/> unless it is known to the day.</param>
/// <param name="Words">Words of the text.</param>
/// <param name="Seen">When it was first seen, in Unix milliseconds.</param>
/// <param name="Marks">The number of its <see cref="ArticleMarks"/> in the table; 0 where it has none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnRow(
    long Place,
    int Id,
    int Outlet,
    int Traits,
    int Topics,
    int Day,
    int Words,
    long Seen,
    int Marks = 0
)
{
    public const int NoDay = -1;

    /// <summary>The order of the table: no two rows are equal in it.</summary>
    public static int Compare(ColumnRow one, ColumnRow other) => Compare(one.Place, one.Id, other.Place, other.Id);

    public static int Compare(long place, int id, long otherPlace, int otherId) =>
        place != otherPlace ? place.CompareTo(otherPlace) : id.CompareTo(otherId);
}
