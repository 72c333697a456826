using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Analysis;

/// <summary>The one door from a page or text to everything that is derived from it.</summary>
public sealed class ArticleAnalyzer(Story story)
{
    /// <summary>Raised whenever the same input would give another result: stored captures are then analysed again.</summary>
    public const int Version = 2;

    private readonly StoryMatcher _matcher = new(story);
    private readonly TopicClassifier _classifier = new(story);
    private readonly RelevanceJudge _relevance = new(story);

    /// <summary>Reads a page and judges what it says.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title that the article is known by; null = the page's own.</param>
    public ArticleAnalysis Analyze(PageInput page, string? title = null)
    {
        var extracted = ArticleExtractor.Extract(page);
        return new ArticleAnalysis(extracted, Judge(title ?? extracted.Title, extracted.Subtitle, extracted.Blocks));
    }

    /// <summary>Whether a text belongs to the story, and its topics.</summary>
    public Judgement Judge(string? title, string? lead, IReadOnlyList<TextBlock> blocks)
    {
        var paragraphs = blocks.Where(block => block.Kind != BlockKind.Heading).Select(block => block.Text).ToList();
        var first = lead ?? paragraphs.FirstOrDefault();
        var body = string.Join("\n\n", blocks.Select(block => block.Text));
        var match = _matcher.Match(title, first, body);
        var topics = _classifier.Classify(title, first, body);
        return new Judgement(match, topics, _relevance.Grade(match, topics));
    }
}

/// <summary>What one page gave.</summary>
public sealed record ArticleAnalysis(ExtractedArticle Article, Judgement Judgement);

/// <summary>Whether a text belongs to the story, which topics it has and how far it is about the story, each with its evidence.</summary>
public sealed record Judgement(StoryMatch Match, IReadOnlyList<TopicHit> Topics, GradedRelevance? Relevance);
