using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>One page of a list that is in memory.</summary>
/// <param name="Page">Counted from 1.</param>
public sealed record ListWindow<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);

public static class ListWindow
{
    /// <summary>The page that the text names; the first one for anything else, the last one for numbers beyond.</summary>
    public static ListWindow<T> Of<T>(IReadOnlyList<T> all, string? page, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var wanted = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var at = Math.Clamp(wanted, 1, pages);
        return new ListWindow<T>([.. all.Skip((at - 1) * size).Take(size)], at, pages, all.Count);
    }
}
