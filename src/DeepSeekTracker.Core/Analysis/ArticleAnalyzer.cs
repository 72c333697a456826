using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Core.Analysis;

/// <summary>The one door from a page or text to everything that is derived from it. Safe to use from many threads.</summary>
public sealed class ArticleAnalyzer(Story story)
{
    /// <summary>Raised whenever the same input would give another result: stored captures are then analysed again.</summary>
    public const int Version = 11;

    /// <summary>Several books: more than any article has, and what is judged in a second or two.</summary>
    private const int MostJudged = 500_000;

    /// <summary>Of what is longer, the part around the answer.</summary>
    private const int LongestSentence = 2_000;

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
        title ??= extracted.Title;
        return new ArticleAnalysis(extracted, title, Judge(title, extracted.Subtitle, extracted.Blocks, extracted.Language));
    }

    /// <summary>Whether a text belongs to the story, its topics, and what it answers to the story's claims.</summary>
    /// <param name="title">The title; null where there is none.</param>
    /// <param name="lead">The standfirst; the first paragraph takes its place where it is null.</param>
    /// <param name="blocks">The text in order; empty where there is none.</param>
    /// <param name="language">A BCP 47 tag; guessed where it is null.</param>
    public Judgement Judge(string? title, string? lead, IReadOnlyList<TextBlock> blocks, string? language = null)
    {
        var paragraphs = blocks.Where(block => block.Kind != BlockKind.Heading).Select(block => block.Text).ToList();
        var first = Beginning(lead ?? paragraphs.FirstOrDefault());
        var body = Beginning(string.Join("\n\n", blocks.Select(block => block.Text)))!;
        var rules = _rules;
        var match = rules.Matcher.Match(title, first, body);
        var topics = rules.Classifier.Classify(title, first, body);
        return new Judgement(match, topics, rules.Relevance.Grade(match, topics))
        {
            Story = rules.Story,
            Mentions =
            [
                .. Spotted(rules.Claims.SpotTitle(title ?? "", language), title ?? "", inTitle: true),
                .. Spotted(rules.Claims.Spot(body, language, title), body, inTitle: false),
            ],
        };
    }

    private static string? Beginning(string? text) =>
        text is { Length: > MostJudged }
            ? text[..(char.IsHighSurrogate(text[MostJudged - 1]) ? MostJudged - 1 : MostJudged)]
            : text;

    private static IEnumerable<SpottedMention> Spotted(IReadOnlyList<ClaimMention> mentions, string text, bool inTitle)
    {
        if (mentions.Count == 0)
        {
            yield break;
        }

        var starts = Sentences.Split(text).Select(sentence => sentence.Start).ToList();
        foreach (var mention in mentions)
        {
            var after = starts.BinarySearch(mention.Sentence.Start + mention.Sentence.Length - 1);
            var sentence = mention.Sentence.Around(mention.Amount, LongestSentence, text);
            yield return new SpottedMention(
                mention with
                {
                    Sentence = sentence,
                },
                inTitle,
                sentence.In(text),
                mention.Amount.In(text),
                after >= 0 ? after + 1 : ~after
            );
        }
    }

    private sealed record Rules(Story Story)
    {
        public StoryMatcher Matcher { get; } = new(Story);

        public TopicClassifier Classifier { get; } = new(Story);

        public RelevanceJudge Relevance { get; } = new(Story);

        public ClaimSpotter Claims { get; } = new(Story);
    }
}

/// <summary>What one page gave.</summary>
/// <param name="Article">All that the page says about its article.</param>
/// <param name="Title">The title that was judged with its text.</param>
/// <param name="Judgement">What title, subtitle and text say by the story's rules.</param>
public sealed record ArticleAnalysis(ExtractedArticle Article, string? Title, Judgement Judgement);

/// <summary>Whether a text belongs to the story, which topics it has and how far it is about the story, each with its evidence.</summary>
public sealed record Judgement(StoryMatch Match, IReadOnlyList<TopicHit> Topics, GradedRelevance? Relevance)
{
    /// <summary>The story by whose rules it was made; null where no rules made it.</summary>
    public Story? Story { get; init; }

    /// <summary>Those of the title first, then those of the text, each in its order.</summary>
    public IReadOnlyList<SpottedMention> Mentions { get; init; } = [];
}

/// <summary>What an article answers to a claim, with its evidence as text.</summary>
/// <param name="Mention">The answer.</param>
/// <param name="InTitle">The mention's spans are of the title; else of the blocks' texts with an empty line between them.</param>
/// <param name="Sentence">Exactly as the article has it; of one that is endless, the part around the amount.</param>
/// <param name="Raw">The amount or answer as written.</param>
/// <param name="SentenceNumber">From 1.</param>
public sealed record SpottedMention(ClaimMention Mention, bool InTitle, string Sentence, string Raw, int SentenceNumber);
