using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Analysis;

/// <summary>The one door from a page or text to everything that is derived from it. Safe to use from many threads.</summary>
public sealed class ArticleAnalyzer(Story story)
{
    /// <summary>Raised whenever the same input would give another result: stored captures are then analysed again.</summary>
    public const int Version = 2;

    private volatile Rules _rules = new(story);

    /// <summary>The story by whose rules texts are judged now.</summary>
    public Story Story => _rules.Story;

    /// <summary>Judges by these rules from now on; what is under way ends by the former ones.</summary>
    public void Follow(Story story) => _rules = new Rules(story);

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
        var rules = _rules;
        var match = rules.Matcher.Match(title, first, body);
        var topics = rules.Classifier.Classify(title, first, body);
        return new Judgement(match, topics, rules.Relevance.Grade(match, topics));
    }

    private sealed record Rules(Story Story)
    {
        public StoryMatcher Matcher { get; } = new(Story);

        public TopicClassifier Classifier { get; } = new(Story);

        public RelevanceJudge Relevance { get; } = new(Story);
    }
}

/// <summary>What one page gave.</summary>
public sealed record ArticleAnalysis(ExtractedArticle Article, Judgement Judgement);

/// <summary>Whether a text belongs to the story, which topics it has and how far it is about the story, each with its evidence.</summary>
public sealed record Judgement(StoryMatch Match, IReadOnlyList<TopicHit> Topics, GradedRelevance? Relevance);
