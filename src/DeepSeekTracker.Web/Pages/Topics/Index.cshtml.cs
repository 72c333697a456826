using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Topics;

/// <summary>A topic of the story with its coverage, which may be none.</summary>
public sealed record CoveredTopic(Topic Topic, TopicRow Coverage);

public sealed class Index(TopicQueries topics, FollowedStory story) : PageModel
{
    public IReadOnlyList<CoveredTopic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var coverage = (await topics.ListAsync(stop)).ToDictionary(row => row.Key);
        Topics =
        [
            .. story
                .Story.Topics.Select(topic => new CoveredTopic(
                    topic,
                    coverage.GetValueOrDefault(topic.Key) ?? new TopicRow(topic.Key, 0, 0, null, null)
                ))
                .OrderByDescending(t => t.Coverage.Articles)
                .ThenBy(t => t.Topic.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
