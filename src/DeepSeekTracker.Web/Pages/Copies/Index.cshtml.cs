using System.Globalization;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Copies;

/// <summary>All groups of copies, the largest first.</summary>
public sealed class Index(CopyQueries copies) : PageModel
{
    public CopyGroupPage Groups { get; private set; } = null!;

    public bool IsFirst { get; private set; }

    /// <summary>Each of the two names a group as its number of articles and its own number, "12-345"; what is no such name is ignored.</summary>
    public async Task OnGetAsync(string? after, string? before, CancellationToken stop)
    {
        var (behind, ahead) = (Place(after), Place(before));
        IsFirst = behind is null && ahead is null;
        Groups = await copies.GroupsAsync(ahead ?? behind, isBefore: ahead is not null, stop);
    }

    public static string Key(CopyGroupRow group) => string.Create(CultureInfo.InvariantCulture, $"{group.Articles}-{group.Id}");

    private static CopyGroupPlace? Place(string? key) =>
        key?.Split('-') is [var articles, var id] && Number(articles) is { } size && Number(id) is { } group
            ? new CopyGroupPlace(size, group)
            : null;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
