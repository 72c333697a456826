using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Reads copies: the groups, one group as a tree, what is near an article, two texts side by side.</summary>
public sealed class CopyQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    private static readonly System.Buffers.SearchValues<char> BesideWords = System.Buffers.SearchValues.Create(
        " \t\r\n.,;:!?\"'“”„«»‘’()[]-–—。，、；：！？「」『』（）"
    );

    public const int PageSize = 50;

    private const int MostMembers = 300;
    private const int MostRelatives = 20;
    private const int MostRulings = 200;
    private const int DeepestTree = 5;

    /// <summary>The groups of at least two articles of the story, the largest first.</summary>
    /// <param name="from">The group that the page lies beside; null for the first page.</param>
    /// <param name="isBefore">The page that ends before that group; else the one that begins behind it.</param>
    public async Task<CopyGroupPage> GroupsAsync(CopyGroupPlace? from, bool isBefore, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var sizes = await BesideAsync(db.CopyGroupSizes.AsNoTracking(), from, isBefore, stop);
        var hasMore = sizes.Count > PageSize;
        sizes = sizes[..Math.Min(PageSize, sizes.Count)];
        if (isBefore)
        {
            sizes.Reverse();
        }

        var ids = sizes.ConvertAll(size => size.RootId);
        Dictionary<int, Article> roots =
            ids.Count == 0 ? [] : await Articles(db).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        return new CopyGroupPage(
            [
                .. sizes
                    .Where(size => roots.ContainsKey(size.RootId))
                    .Select(size => new CopyGroupRow(
                        size.GroupId,
                        ArticleQueries.ToRow(roots[size.RootId]),
                        roots[size.RootId].CopyReason,
                        size.Articles,
                        size.Outlets
                    )),
            ],
            HasLarger: isBefore ? hasMore : from is not null,
            HasSmaller: isBefore || hasMore
        );
    }

    /// <summary>The group that an article is in; null where it is in none.</summary>
    public async Task<CopyGroupDetails?> GroupAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await db.Articles.Where(a => a.Id == articleId).Select(a => a.CopyGroupId).FirstOrDefaultAsync(stop) is not { } group)
        {
            return null;
        }

        var all = db.Articles.Where(a => a.CopyGroupId == group);
        var members = await Articles(db)
            .Where(a => a.CopyGroupId == group)
            .OrderByDescending(a => a.CopyRole == CopyRole.Root)
            .ThenBy(a => a.SortAt)
            .ThenBy(a => a.Key)
            .Take(MostMembers)
            .ToListAsync(stop);
        var versions = await VersionsAsync(db, members.ConvertAll(a => a.Id), stop);
        var original = members.Find(a => IsOriginal(a.CopyRole, a.CopyReason));
        var count = await all.CountAsync(stop);
        var outlets = await all.Select(a => a.OutletId).Distinct().CountAsync(stop);
        var ids = members.ConvertAll(a => a.Id);
        var rulings = await RulingsAsync(
            db,
            db.CopyRulings.Where(r => ids.Contains(r.FirstId) || ids.Contains(r.SecondId)),
            stop
        );
        return new CopyGroupDetails(
            group,
            Tree(members.ConvertAll(a => Member(a, versions, a.CopyOverlap is not null && a.CopyOfId == original?.Id))),
            count,
            outlets,
            count - members.Count,
            [.. rulings.Where(r => r.UndoneAt is null)]
        );
    }

    /// <summary>What the owner ruled, the newest first.</summary>
    public async Task<IReadOnlyList<CopyRulingRow>> RulingsAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await RulingsAsync(db, db.CopyRulings, stop);
    }

    public async Task<ArticleCopies> OfArticleAsync(int articleId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Articles(db).FirstOrDefaultAsync(a => a.Id == articleId, stop) is not { } article)
        {
            return new ArticleCopies(null, null, null, null, 0, []);
        }

        var group = article.CopyGroupId;
        var members = group is null ? 0 : await db.Articles.CountAsync(a => a.CopyGroupId == group, stop);
        var other = article.CopyOfId is not { } of
            ? null
            : await db
                .Articles.Where(a => a.Id == of)
                .Select(a => new
                {
                    Named = new NamedArticle(a.Id, a.Title, a.Outlet!.Name),
                    a.CopyRole,
                    a.CopyReason,
                })
                .FirstOrDefaultAsync(stop);
        return new ArticleCopies(
            article.Credit,
            group is null
                ? null
                : Member(
                    article,
                    await VersionsAsync(db, [articleId], stop),
                    article.CopyOverlap is not null && other is not null && IsOriginal(other.CopyRole, other.CopyReason)
                ),
            other?.Named,
            group,
            members,
            await RelativesAsync(db, articleId, stop)
        );
    }

    /// <summary>Null where one of the two has no text.</summary>
    public async Task<CopyComparison?> CompareAsync(int one, int other, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await WithTextAsync(db, one, stop) is not { } first || await WithTextAsync(db, other, stop) is not { } second)
        {
            return null;
        }

        var (left, right) = (ShingledText.Of(first.Text), ShingledText.Of(second.Text));
        var judged = CopyJudge.Judge(left, right);
        var shared = SharedPassages.Of(left, right);
        return new CopyComparison(
            new ComparedText(first.Row, first.Text, Between(shared.InFirst, first.Text), judged.FirstInSecond),
            new ComparedText(second.Row, second.Text, Between(shared.InSecond, second.Text), judged.SecondInFirst),
            shared.Passages.Count
        );
    }

    /// <summary>Two reads of the index, since groups of one size may be very many; one more than a page holds.</summary>
    private static async Task<List<CopyGroupSize>> BesideAsync(
        IQueryable<CopyGroupSize> all,
        CopyGroupPlace? from,
        bool isBefore,
        CancellationToken stop
    )
    {
        if (from is null)
        {
            return await Sorted(all, isBefore).Take(PageSize + 1).ToListAsync(stop);
        }

        var (articles, id) = (from.Articles, from.Id);
        var same = all.Where(size => size.Articles == articles);
        var found = await Sorted(
                isBefore ? same.Where(size => size.GroupId < id) : same.Where(size => size.GroupId > id),
                isBefore
            )
            .Take(PageSize + 1)
            .ToListAsync(stop);
        var other = isBefore ? all.Where(size => size.Articles > articles) : all.Where(size => size.Articles < articles);
        return [.. found, .. await Sorted(other, isBefore).Take(PageSize + 1 - found.Count).ToListAsync(stop)];
    }

    private static IQueryable<CopyGroupSize> Sorted(IQueryable<CopyGroupSize> sizes, bool isBefore) =>
        isBefore
            ? sizes.OrderBy(size => size.Articles).ThenByDescending(size => size.GroupId)
            : sizes.OrderByDescending(size => size.Articles).ThenBy(size => size.GroupId);

    private static IQueryable<Article> Articles(TrackerDbContext db) =>
        db.Articles.AsNoTracking().Include(a => a.Outlet).Include(a => a.Topics).AsSplitQuery();

    private static async Task<(ArticleRow Row, string Text)?> WithTextAsync(
        TrackerDbContext db,
        int id,
        CancellationToken stop
    ) =>
        await Articles(db).Include(a => a.Text).FirstOrDefaultAsync(a => a.Id == id, stop)
            is { Text.Text: { Length: > 0 } text } article
            ? (ArticleQueries.ToRow(article), text)
            : null;

    /// <summary>The article is known to be its group's original, and does not only stand for it.</summary>
    private static bool IsOriginal(CopyRole role, string? reason) =>
        role == CopyRole.Root && reason?.EndsWith(CopyOriginal.StandIn, StringComparison.Ordinal) == false;

    private static Task<Dictionary<int, int>> VersionsAsync(TrackerDbContext db, List<int> articles, CancellationToken stop) =>
        db
            .ArticleFingerprints.Where(f => articles.Contains(f.ArticleId))
            .ToDictionaryAsync(f => f.ArticleId, f => f.Version, stop);

    private static CopyMemberRow Member(Article article, Dictionary<int, int> versions, bool isOfOriginal) =>
        new(
            ArticleQueries.ToRow(article),
            article.CopyRole switch
            {
                CopyRole.Root => CopyPart.Original,
                CopyRole.Excerpt => CopyPart.Excerpt,
                _ => CopyPart.Copy,
            },
            article.CopyOfId,
            article.CopyOverlap,
            article.CopyReason,
            article.Credit
        )
        {
            IsOfOriginal = isOfOriginal,
            Version = versions.TryGetValue(article.Id, out var version) ? version : null,
        };

    /// <summary>A tree no deeper than a page can show: what hangs lower stands at the lowest level.</summary>
    private static CopyBranch Tree(List<CopyMemberRow> members)
    {
        var root = members.Find(member => member.Part == CopyPart.Original) ?? members[0];
        var known = members.Select(member => member.Row.Id).ToHashSet();
        var below = members
            .Where(member => member != root)
            .ToLookup(member => member.OfId is { } of && known.Contains(of) && of != member.Row.Id ? of : root.Row.Id);
        return Branch(root, 1);

        CopyBranch Branch(CopyMemberRow member, int depth) =>
            new(member, depth < DeepestTree ? [.. below[member.Row.Id].Select(copy => Branch(copy, depth + 1))] : Flat(member));

        List<CopyBranch> Flat(CopyMemberRow member)
        {
            List<CopyBranch> flat = [];
            var waiting = new Queue<CopyMemberRow>(below[member.Row.Id]);
            while (waiting.TryDequeue(out var next))
            {
                flat.Add(new CopyBranch(next, []));
                foreach (var copy in below[next.Row.Id])
                {
                    waiting.Enqueue(copy);
                }
            }

            return flat;
        }
    }

    private static async Task<IReadOnlyList<CopyRelative>> RelativesAsync(TrackerDbContext db, int id, CancellationToken stop)
    {
        var relations = await db
            .CopyRelations.Where(r => (r.FirstId == id || r.SecondId == id) && (r.Kind == "shares" || r.Kind == "rewrite"))
            .OrderBy(r => r.Kind)
            .ThenByDescending(r => r.FirstShare + r.SecondShare)
            .ThenBy(r => r.Id)
            .Take(MostRelatives)
            .ToListAsync(stop);
        if (relations.Count == 0)
        {
            return [];
        }

        var ids = relations.ConvertAll(r => r.FirstId == id ? r.SecondId : r.FirstId);
        var rows = (await Articles(db).Where(a => ids.Contains(a.Id)).ToListAsync(stop)).ToDictionary(
            a => a.Id,
            ArticleQueries.ToRow
        );
        return
        [
            .. relations
                .Select(r => (Relation: r, IsFirst: r.FirstId == id, Other: r.FirstId == id ? r.SecondId : r.FirstId))
                .Where(r => rows.ContainsKey(r.Other))
                .Select(r => new CopyRelative(
                    rows[r.Other],
                    r.Relation.Kind == "rewrite",
                    r.IsFirst ? r.Relation.FirstShare : r.Relation.SecondShare,
                    r.IsFirst ? r.Relation.SecondShare : r.Relation.FirstShare,
                    r.Relation.Reasons,
                    r.Relation.Version
                )),
        ];
    }

    private static async Task<List<CopyRulingRow>> RulingsAsync(
        TrackerDbContext db,
        IQueryable<CopyRuling> rulings,
        CancellationToken stop
    )
    {
        var pairs = await (
            from ruling in rulings.OrderByDescending(r => r.Id).Take(MostRulings)
            join first in db.Articles on ruling.FirstId equals first.Id
            join second in db.Articles on ruling.SecondId equals second.Id
            orderby ruling.Id descending
            select new CopyRulingRow(
                ruling.Id,
                ruling.Action == "merge",
                new NamedArticle(first.Id, first.Title, first.Outlet!.Name),
                new[] { new NamedArticle(second.Id, second.Title, second.Outlet!.Name) },
                ruling.Note,
                ruling.By,
                ruling.At,
                ruling.UndoneAt
            )
        ).ToListAsync(stop);
        return
        [
            .. pairs
                .GroupBy(row => (row.At, row.By, row.UndoneAt, Merge: row.IsMerge ? row.Id : 0))
                .Select(step => CopyRulingRow.OfStep([.. step])),
        ];
    }

    /// <summary>What lies between the shared parts, without the punctuation and space that it begins with.</summary>
    private static List<TextSpan> Between(IReadOnlyList<TextSpan> shared, string text)
    {
        List<TextSpan> own = [];
        var at = 0;
        foreach (var span in shared.Append(new TextSpan(text.Length, 0)))
        {
            var gap = text.AsSpan(at, Math.Max(0, span.Start - at));
            var first = gap.IndexOfAnyExcept(BesideWords);
            if (first >= 0)
            {
                own.Add(new TextSpan(at + first, gap[first..].TrimEnd().Length));
            }

            at = span.End;
        }

        return own;
    }
}
