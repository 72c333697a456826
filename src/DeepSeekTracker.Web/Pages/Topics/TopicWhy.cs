using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Topics;

/// <summary>Why an article bears a topic.</summary>
/// <param name="Words">The words that were found, place by place.</param>
/// <param name="Points">What they weigh together, and what the rule asks.</param>
/// <param name="Confidence">From 0 to 1; null where the story has no such topic any more.</param>
/// <param name="Sentence">The first sentence of subtitle or text that holds one of its words; null where only the title does.</param>
public sealed record TopicWhy(string Key, string Name, string Words, string Points, double? Confidence, MarkedText? Sentence)
{
    /// <summary>What is longer is no sentence to be read at a glance.</summary>
    private const int LongestSentence = 600;

    public static TopicWhy Of(TopicAssignment topic, ArticleDetails article, FollowedStory story)
    {
        var rule = story.Story.Topics.FirstOrDefault(t => t.Key == topic.Key);
        var score = NumberText.Of(topic.Score, "0.##");
        return new(
            topic.Key,
            story.TopicName(topic.Key),
            topic.Matches,
            rule is null ? T("{0} points", score) : T("{0} points, {1} needed", score, NumberText.Of(rule.Threshold, "0.##")),
            rule is null ? null : TopicConfidence.Of(topic.Score, rule.Threshold),
            rule is null ? null : FirstSentence(rule, article)
        );
    }

    private static MarkedText? FirstSentence(Topic rule, ArticleDetails article)
    {
        var finder = new TermFinder([.. rule.Terms.Select(term => term.Term)]);
        return article
            .Blocks.Where(block => block.Kind != BlockKind.Table)
            .Select(block => block.Text)
            .Prepend(article.Subtitle ?? "")
            .Select(text => FirstSentence(finder, text))
            .FirstOrDefault(sentence => sentence is not null);
    }

    private static MarkedText? FirstSentence(TermFinder finder, string text)
    {
        var hits = finder.Find(text).Select(hit => new TextSpan(hit.Start, hit.Words.Length)).OrderBy(hit => hit.Start).ToList();
        if (hits.Count == 0)
        {
            return null;
        }

        var sentence = Sentences.Split(text).FirstOrDefault(s => s.Start <= hits[0].Start && hits[0].End <= s.End);
        if (sentence.Length is 0 or > LongestSentence)
        {
            return null;
        }

        var (marked, end) = (new List<TextSpan>(), sentence.Start);
        foreach (var hit in hits.Where(hit => hit.Start >= sentence.Start && hit.End <= sentence.End))
        {
            if (hit.Start >= end)
            {
                marked.Add(new TextSpan(hit.Start - sentence.Start, hit.Length));
                end = hit.End;
            }
        }

        return MarkedText.Of(sentence.In(text), marked);
    }
}
