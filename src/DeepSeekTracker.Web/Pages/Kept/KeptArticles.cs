using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>Articles that a reader set aside, kept by the browser itself in a cookie; nothing of it is stored on our side.</summary>
/// <param name="Ids">The last kept first; scripts know them as numbers parted by dots.</param>
public sealed record KeptArticles(IReadOnlyList<int> Ids)
{
    /// <summary>More would not fit in a cookie.</summary>
    public const int Most = 200;

    public static KeptArticles Of(string? cookie) =>
        new([
            .. (cookie ?? "")
                .Split('.')
                .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .Distinct()
                .Take(Most),
        ]);

    /// <summary>With one more in front; null where the browser has no room for it.</summary>
    public KeptArticles? With(int id)
    {
        var more = Without(id).Ids.Prepend(id).ToList();
        return more.Count <= Most ? new KeptArticles(more) : null;
    }

    public KeptArticles Without(params IReadOnlyCollection<int> gone) => new([.. Ids.Where(kept => !gone.Contains(kept))]);

    public override string ToString() => string.Join('.', Ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
