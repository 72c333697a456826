using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Topics;

/// <summary>A topic of the story with its coverage, which may be none.</summary>
public sealed record CoveredTopic(Topic Topic, TopicRow Coverage);

public sealed class Index(TopicQueries topics, FollowedStory story) : PageModel
{
    public IReadOnlyList<CoveredTopic> Topics { get; private set; } = [];

    /// <summary>The articles that are counted: all, or all without copies.</summary>
    public ArticleFilter Filter { get; private set; } = ArticleFilter.Everything;

    /// <summary>This page with copies or without.</summary>
    public static string Link(ArticleFilter filter) => CopiesChoice.With("/topics", ReportQueries.LeavesOutCopies(filter));

    public async Task OnGetAsync(CancellationToken stop)
    {
        Filter = CopiesChoice.Filter(CopiesChoice.IsOut(Request.Query));
        var coverage = (await topics.ListAsync(Filter, stop)).ToDictionary(row => row.Key);
        Topics =
        [
            .. story
                .Story.Topics.Select(topic => new CoveredTopic(
                    topic,
                    coverage.GetValueOrDefault(topic.Key)
                        ?? new TopicRow(topic.Key, new ReportCount(0, 0, 0, false), 0, null, null)
                ))
                .OrderByDescending(t => t.Coverage.Articles)
                .ThenBy(t => t.Topic.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
