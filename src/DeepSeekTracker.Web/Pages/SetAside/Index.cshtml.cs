using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.SetAside;

/// <summary>What feeds offered that is not on the story, each with the rule that sets it aside.</summary>
public sealed class Index(SetAsideQueries entries, ArticleQueries articles, CoverageQueries coverage, FollowedStory story)
    : PageModel
{
    private const int LongestSearch = 200;
    private const int MostStored = 12;

    private static readonly ArticleFilter OffStory = new() { Scope = StoryScope.OffStory };

    private StoryMatcher? _matcher;

    /// <summary>The feed whose entries are listed; null for all feeds.</summary>
    public int? Feed { get; private set; }

    /// <summary>Part of a title that is looked for.</summary>
    public string? Words { get; private set; }

    public int Count { get; private set; }

    public string CountText =>
        Count > SetAsideQueries.MostCounted
            ? T("More than {0} entries", SetAsideQueries.MostCounted)
            : Counted("{0} entry", "{0} entries", Count);

    public string ArticlesText => Counted("{0} article", "{0} articles", Articles);

    /// <summary>Articles that are off the story: their page was read, or somebody stored them.</summary>
    public int Articles { get; private set; }

    public SetAsidePage Entries { get; private set; } = new([], null, false);

    /// <summary>The newest of the articles that are off the story; at the beginning of the whole list only.</summary>
    public IReadOnlyList<ArticleRow> Stored { get; private set; } = [];

    public bool IsBeginning { get; private set; }

    public string Older => Href(Entries.Before);

    public string Beginning => Href(null);

    public async Task<IActionResult> OnGetAsync(string? feed, string? q, string? before, CancellationToken stop)
    {
        Feed = int.TryParse(feed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        Words = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(LongestSearch, q.Trim().Length)];
        int? last = int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
        IsBeginning = last is null;
        Entries = await entries.PageAsync(Feed, Words, last, stop);
        Count = await entries.CountAsync(Feed, stop);
        Articles = (await coverage.CountAsync(OffStory, stop)).Number;
        if (Articles > 0 && IsBeginning && Feed is null && Words is null)
        {
            Stored = (await articles.PageAsync(OffStory, null, stop, MostStored)).Rows;
        }

        return Page();
    }

    /// <summary>Why no article was made of it, by the story's words as they are now.</summary>
    public string Why(SetAsideRow row)
    {
        if (row.Url is null)
        {
            return T("The feed gives no address for it.");
        }

        var match = (_matcher ??= new StoryMatcher(story.Story)).Match(row.Title, row.Summary, null);
        return match.Belongs
            ? T("It names “{0}”, yet no article was made of it so far; analysing everything again does.", match.Terms[0].Words)
            : match.SetAside!;
    }

    private string Href(int? before)
    {
        List<string> parts =
        [
            .. Feed is { } feed ? [$"feed={feed}"] : Array.Empty<string>(),
            .. Words is { } words ? [$"q={Uri.EscapeDataString(words)}"] : Array.Empty<string>(),
            .. before is { } last ? [$"before={last}"] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "/set-aside" : $"/set-aside?{string.Join('&', parts)}";
    }
}
