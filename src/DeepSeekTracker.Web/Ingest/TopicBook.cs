using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The story as its folder declares it, whatever the owner changed since.</summary>
public sealed record StoryOnFile(FollowedStory Followed);

/// <summary>
/// The topics' rules as the owner changes them: versions over those of the story's file, each with a preview before and an
/// undo after. Saving judges every article again in one transaction.
/// </summary>
internal sealed class TopicBook(
    WriteQueue writes,
    ArticleAnalyzer analyzer,
    StoryOnFile file,
    Reanalyzer reanalyzer,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time
)
{
    private const int BatchSize = 200;
    private const int MostShown = 50;
    private const int LongestKey = 60;

    /// <summary>A reader waits for the preview; what cannot be judged meanwhile is told.</summary>
    private static readonly TimeSpan LongestPreview = TimeSpan.FromSeconds(15);

    /// <summary>Puts the newest version in force. At the start, before anything is judged.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        await FollowAsync(db, stop);
    }

    public async Task<IReadOnlyList<TopicVersion>> VersionsAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var newest = await InForce(db).Select(r => (int?)r.Id).FirstOrDefaultAsync(stop);
        return await db
            .TopicRevisions.OrderByDescending(r => r.Id)
            .Take(MostShown)
            .Select(r => new TopicVersion(r.Id, r.Note, r.By, r.At, r.UndoneAt, r.Id == newest))
            .ToListAsync(stop);
    }

    public IReadOnlyList<NamedTopic> Topics =>
        [.. analyzer.Story.Topics.Select(topic => new NamedTopic(topic.Key, topic.Name, topic.Description))];

    public TopicForm? Find(string key) =>
        analyzer.Story.Topics.FirstOrDefault(topic => topic.Key == key) is { } topic ? TopicForm.Of(topic) : null;

    /// <summary>Judges what is stored by the form's rule, the newest articles first, and changes nothing.</summary>
    public async Task<TopicPreview> PreviewAsync(string key, TopicForm form, CancellationToken stop)
    {
        var (topic, problems) = Read(key, form);
        if (topic is null)
        {
            return TopicPreview.No(problems);
        }

        var draft = new ArticleAnalyzer(analyzer.Story with { Topics = [topic], Claims = [] });
        await using var db = await contexts.CreateDbContextAsync(stop);
        var (began, before, judged, kept, gained, lost) = (time.GetTimestamp(), int.MaxValue, 0, 0, 0, 0);
        var (gains, losses) = (new List<TopicChange>(), new List<TopicChange>());
        var batch = new List<Article>();
        do
        {
            batch = await Articles(db).Where(a => a.Id < before).OrderByDescending(a => a.Id).Take(BatchSize).ToListAsync(stop);
            var ids = batch.ConvertAll(a => a.Id);
            var bearers = await db
                .ArticleTopics.Where(t => t.TopicKey == key && ids.Contains(t.ArticleId))
                .Select(t => t.ArticleId)
                .ToListAsync(stop);
            foreach (var article in batch)
            {
                var hit = (await JudgementStore.JudgeAsync(db, article, draft, stop)).Topics is [var only, ..] ? only : null;
                var had = bearers.Contains(article.Id);
                kept += hit is not null && had ? 1 : 0;
                if (hit is not null && !had && gained++ < MostShown)
                {
                    gains.Add(new TopicChange(article.Id, Title(article), JudgementStore.Evidence(hit)));
                }
                else if (hit is null && had && lost++ < MostShown)
                {
                    losses.Add(new TopicChange(article.Id, Title(article), null));
                }
            }

            judged += batch.Count;
            before = batch.Count == 0 ? 0 : batch[^1].Id;
        } while (batch.Count == BatchSize && time.GetElapsedTime(began) < LongestPreview);

        var all = await db.Articles.CountAsync(stop);
        return new TopicPreview([], gained, lost, kept, judged, all, gains, losses);
    }

    /// <summary>Saves the rule as a new version and judges every article by it, both in one transaction.</summary>
    public async Task<(OwnerAnswer Answer, IReadOnlyList<string> Problems)> SaveAsync(
        string key,
        TopicForm form,
        string by,
        CancellationToken stop
    )
    {
        var (topic, problems) = Read(key, form);
        if (topic is null)
        {
            return (OwnerAnswer.No("Nothing was saved."), problems);
        }

        var changed = await PutAsync(
            async (db, token) =>
            {
                // Asked of the one writer: of two that save at once the second builds on the first.
                var known = await InForceAsync(db, token);
                IReadOnlyList<Topic> topics = known.Any(t => t.Key == key)
                    ? [.. known.Select(t => t.Key == key ? topic : t)]
                    : [.. known, topic];
                db.TopicRevisions.Add(
                    new TopicRevision
                    {
                        Topics = TopicRules.Write(topics),
                        Note = string.IsNullOrWhiteSpace(form.Note) ? $"{topic.Name} changed" : form.Note.Trim(),
                        By = by,
                        At = time.GetUtcNow(),
                    }
                );
                return true;
            },
            stop
        );
        return (OwnerAnswer.Yes($"{topic.Name} is saved; {Changed(changed ?? 0)}."), []);
    }

    /// <summary>Takes back the version in force: the one before it holds again, at last the story's file.</summary>
    public async Task<OwnerAnswer> UndoAsync(int id, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var changed = await PutAsync(
            async (db, token) =>
            {
                if (await InForce(db).FirstOrDefaultAsync(token) is not { } newest || newest.Id != id)
                {
                    return false;
                }

                newest.UndoneAt = now;
                return true;
            },
            stop
        );
        return changed is { } articles
            ? OwnerAnswer.Yes($"Version {id} is undone; {Changed(articles)}.")
            : OwnerAnswer.No("Only the version in force can be undone; this one is not. Nothing was changed.");
    }

    private static string Changed(int articles) =>
        articles == 1 ? "the topics of 1 article changed" : $"the topics of {articles} articles changed";

    private static (Topic? Topic, IReadOnlyList<string> Problems) Read(string key, TopicForm form) =>
        key.Length is 0 or > LongestKey || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? (null, [$"“{key}” is no key; use a to z, 0 to 9 and hyphens, up to {LongestKey}."])
            : form.Read(key);

    /// <summary>Changes the versions and, by what is then in force, the topics of all articles: all or nothing.</summary>
    /// <param name="change">Says whether there is anything to change.</param>
    /// <returns>How many articles changed; null where there was nothing to change.</returns>
    private async Task<int?> PutAsync(Func<TrackerDbContext, CancellationToken, Task<bool>> change, CancellationToken stop)
    {
        try
        {
            return await writes.WriteAsync<int?>(
                async (db, token) =>
                {
                    if (!await change(db, token))
                    {
                        return null;
                    }

                    await db.SaveChangesAsync(token);
                    await FollowAsync(db, token);
                    var changed = await JudgeAllAsync(db, token);
                    await reanalyzer.NoteRulesAsync(db, token);
                    return changed;
                },
                stop
            );
        }
        catch
        {
            // The transaction is gone; what the file holds is in force again.
            await LoadAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<int> JudgeAllAsync(TrackerDbContext db, CancellationToken stop)
    {
        var topics = new ArticleAnalyzer(analyzer.Story with { Claims = [] });
        var (after, changed, batch) = (0, 0, new List<Article>());
        do
        {
            batch = await db
                .Articles.Include(a => a.Text)
                .Include(a => a.Topics)
                .AsSplitQuery()
                .Where(a => a.Id > after)
                .OrderBy(a => a.Id)
                .Take(BatchSize)
                .ToListAsync(stop);
            foreach (var article in batch)
            {
                var had = article.Topics.Select(t => t.TopicKey).Order(StringComparer.Ordinal).ToList();
                var judgement = await JudgementStore.JudgeAsync(db, article, topics, stop);
                await JudgementStore.PutTopicsAsync(db, article, judgement, stop);
                changed += had.SequenceEqual(article.Topics.Select(t => t.TopicKey).Order(StringComparer.Ordinal)) ? 0 : 1;
            }

            await db.SaveChangesAsync(stop);
            after = batch.LastOrDefault()?.Id ?? after;
            db.ChangeTracker.Clear();
        } while (batch.Count == BatchSize);

        return changed;
    }

    private async Task FollowAsync(TrackerDbContext db, CancellationToken stop)
    {
        var topics = await InForceAsync(db, stop);
        analyzer.Follow(file.Followed.Story with { Topics = topics });
    }

    /// <summary>The topics that the newest version has; the file's where there is none.</summary>
    private async Task<IReadOnlyList<Topic>> InForceAsync(TrackerDbContext db, CancellationToken stop) =>
        await InForce(db).Select(r => r.Topics).FirstOrDefaultAsync(stop) is { } saved && TopicRules.Read(saved) is { } topics
            ? topics
            : file.Followed.Story.Topics;

    private static IQueryable<TopicRevision> InForce(TrackerDbContext db) =>
        db.TopicRevisions.Where(r => r.UndoneAt == null).OrderByDescending(r => r.Id);

    private static IQueryable<Article> Articles(TrackerDbContext db) => db.Articles.AsNoTracking().Include(a => a.Text);

    private static string Title(Article article) => article.Title ?? article.Url ?? "(without title)";
}
