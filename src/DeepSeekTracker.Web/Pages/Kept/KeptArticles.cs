using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>Articles that a reader set aside, kept by the browser itself in a cookie; nothing of it is stored on our side.</summary>
/// <param name="Ids">The last kept first.</param>
public sealed record KeptArticles(IReadOnlyList<int> Ids)
{
    /// <summary>Scripts read and write it too: numbers parted by dots.</summary>
    public const string Cookie = "kept";

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

    public KeptArticles With(int id) => new([.. Ids.Where(kept => kept != id).Prepend(id).Take(Most)]);

    public KeptArticles Without(int id) => new([.. Ids.Where(kept => kept != id)]);

    public override string ToString() => string.Join('.', Ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
