using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Topics;

/// <summary>
/// Grades how far an article is about the story: about, where the title names it, unless the topic that weighs most is an
/// aside (<see cref="Topic.IsAside"/>); part, where the title names it aside, the lead names it, or the text does so often;
/// else mention.
/// </summary>
public sealed class RelevanceJudge(Story story)
{
    /// <summary>Three names in a text are more than a passing word; a list of fifty products names each once.</summary>
    private const int NamesOfPart = 3;

    private readonly Dictionary<string, Topic> _asides = story.Topics.Where(t => t.IsAside).ToDictionary(t => t.Key);

    /// <param name="topics">The article's topics, those with most points first.</param>
    /// <returns>Null where nothing names the story: then somebody else vouches for the article, and it is not graded.</returns>
    public GradedRelevance? Grade(StoryMatch match, IReadOnlyList<TopicHit> topics)
    {
        if (!match.Belongs)
        {
            return null;
        }

        if (match.FirstName(MatchPlace.Title) is { } inTitle)
        {
            return topics is [var first, ..] && _asides.TryGetValue(first.Key, out var aside)
                ? new(Relevance.Part, $"The title names “{inTitle.Words}”; the article is about something else: {aside.Name}.")
                : new(Relevance.About, $"The title names “{inTitle.Words}”.");
        }

        if (match.FirstName(MatchPlace.Summary) is { } inLead)
        {
            return new(Relevance.Part, $"The first paragraph names “{inLead.Words}”, the title does not.");
        }

        var words = match.FirstName(MatchPlace.Text)?.Words;
        return match.NamedInText >= NamesOfPart
            ? new(Relevance.Part, $"The text names it {match.NamedInText} times (first “{words}”), the title does not.")
            : new(Relevance.Mention, $"Only the text names it: “{words}”{(match.NamedInText == 2 ? ", twice" : "")}.");
    }
}

/// <summary>A grade with its reason.</summary>
/// <param name="Grade">How far the article is about the story.</param>
/// <param name="Reason">One sentence for the reader.</param>
public sealed record GradedRelevance(Relevance Grade, string Reason);
