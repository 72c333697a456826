using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the analysis said of an article, in the article's rows: topics, match and grade, each with its evidence.</summary>
internal static class JudgementStore
{
    /// <summary>Judges an article anew from what is stored of it; where there is no text, by its feed's summary.</summary>
    public static async Task<Judgement> JudgeAsync(
        TrackerDbContext db,
        Article article,
        ArticleAnalyzer analyzer,
        CancellationToken stop
    )
    {
        var blocks = StoredJson.Read<TextBlock>(article.Text?.Blocks);
        var lead = article.Subtitle;
        if (lead is null && blocks.Count == 0)
        {
            lead = await db
                .FeedEntries.Where(e => e.ArticleId == article.Id && e.Summary != null)
                .OrderBy(e => e.Id)
                .Select(e => e.Summary)
                .FirstOrDefaultAsync(stop);
        }

        return analyzer.Judge(article.Title, lead, blocks, article.Language);
    }

    /// <summary>Replaces the topics and notes the words by which the story claims the article.</summary>
    public static async Task PutAsync(TrackerDbContext db, Article article, Judgement judgement, CancellationToken stop)
    {
        await PutTopicsAsync(db, article, judgement, stop);
        await MentionStore.PutAsync(db, article, judgement.Mentions, stop);
        article.AnalysisVersion = ArticleAnalyzer.Version;
    }

    /// <summary>The same without the mentions, where only topics were judged: a page that is to be read again still is.</summary>
    public static async Task PutTopicsAsync(TrackerDbContext db, Article article, Judgement judgement, CancellationToken stop)
    {
        await db.Entry(article).Collection(a => a.Topics).LoadAsync(stop);
        var kept = article.Topics.ToDictionary(topic => topic.TopicKey, StringComparer.Ordinal);
        article.Topics.RemoveAll(topic => judgement.Topics.All(hit => hit.Key != topic.TopicKey));
        foreach (var hit in judgement.Topics)
        {
            if (kept.TryGetValue(hit.Key, out var topic))
            {
                (topic.Score, topic.Matches) = (hit.Score, Evidence(hit));
            }
            else
            {
                article.Topics.Add(Topic(hit));
            }
        }

        Note(article, judgement);
    }

    /// <summary>For an article that is not stored yet.</summary>
    public static void PutNew(Article article, Judgement judgement)
    {
        article.Topics.AddRange(judgement.Topics.Select(Topic));
        article.Mentions.AddRange(MentionStore.Rows(judgement.Mentions));
        Note(article, judgement);
        article.AnalysisVersion = ArticleAnalyzer.Version;
    }

    /// <summary>A page that says less than the feed did (a paywall, a stub) takes nothing from what is known: not the story, its words or the grade.</summary>
    public static void Note(Article article, Judgement judgement)
    {
        article.OnStory |= judgement.Match.Belongs;
        article.MatchedTerms = Evidence(judgement.Match) ?? article.MatchedTerms;
        article.SetAsideBy = judgement.Match.SetAside;
        if (judgement.Relevance is { } graded)
        {
            (article.Relevance, article.RelevanceReason) = (graded.Grade, graded.Reason);
        }
    }

    /// <summary>What only a feed brought is on the story as long as the rules in force say so; the owner's and the record's articles stay.</summary>
    public static void Place(Article article, Judgement judgement, bool wasNamed)
    {
        if (article.Via != "feed")
        {
            return;
        }

        article.OnStory = judgement.Match.Belongs || wasNamed;
        if (!article.OnStory)
        {
            (article.MatchedTerms, article.Relevance, article.RelevanceReason) = (null, null, null);
        }
    }

    /// <summary>Another's word sets a new article aside; the rule that does so as well goes before it.</summary>
    public static void SetAside(Article article, string who)
    {
        article.OnStory = false;
        article.SetAsideBy ??= who;
        (article.MatchedTerms, article.Relevance, article.RelevanceReason) = (null, null, null);
    }

    private static ArticleTopic Topic(TopicHit hit) =>
        new()
        {
            TopicKey = hit.Key,
            Score = hit.Score,
            Matches = Evidence(hit),
        };

    public static string Evidence(TopicHit hit) =>
        string.Join(
            " · ",
            hit.Matches.GroupBy(match => match.Place)
                .Select(place =>
                    $"{place.Key.ToString().ToLowerInvariant()}: {string.Join(", ", place.Select(match => match.Words).Distinct(StringComparer.OrdinalIgnoreCase))}"
                )
        );

    private static string? Evidence(StoryMatch match) =>
        match.Terms.Count == 0
            ? null
            : string.Join(", ", match.Terms.Select(term => term.Words).Distinct(StringComparer.OrdinalIgnoreCase).Take(12));
}
