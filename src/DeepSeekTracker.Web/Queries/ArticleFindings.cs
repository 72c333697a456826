using System.Globalization;
using DeepSeekTracker.Core.Topics;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What was found out about an article, for its line in an export.</summary>
/// <param name="Relevance">How far it is about the story; null where nothing names it.</param>
/// <param name="CopyGroup">The number that the copies of one piece share.</param>
/// <param name="CopyRole">root, copy or excerpt in a group; shares where it only has passages of another; null where nothing is known.</param>
/// <param name="CopyOf">The number of the article that it repeats.</param>
/// <param name="CopyOverlap">Share (0 to 1) of its words that stand in the other.</param>
/// <param name="Independent">False for a copy or excerpt; null where there is no text to compare.</param>
/// <param name="Claims">What it answers to the story's claims, as "claim=value unit", each once.</param>
/// <param name="Outlinks">Links in its text; null where there is no text.</param>
/// <param name="Versions">How many forms of it were seen: one, and one more for each time that a change was noticed.</param>
public sealed record ArticleFindings(
    Relevance? Relevance,
    int? CopyGroup,
    string? CopyRole,
    int? CopyOf,
    double? CopyOverlap,
    bool? Independent,
    IReadOnlyList<string> Claims,
    int? Outlinks,
    int Versions,
    DateTimeOffset? LastEditAt,
    string? LastEditKind
)
{
    public static readonly ArticleFindings None = new(null, null, null, null, null, null, [], null, 1, null, null);

    /// <summary>Of these articles, by number: a handful of questions for a batch, never one for each article.</summary>
    internal static async Task<Dictionary<int, ArticleFindings>> ReadAsync(
        TrackerDbContext db,
        int[] articles,
        CancellationToken stop
    )
    {
        var found = await db
            .Articles.AsNoTracking()
            .Where(a => articles.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Relevance,
                a.CopyGroupId,
                a.CopyRole,
                a.CopyOfId,
                a.CopyOverlap,
                a.TextState,
            })
            .ToListAsync(stop);
        var sharing = (
            await db
                .CopyRelations.Where(r => r.Kind == "shares" && (articles.Contains(r.FirstId) || articles.Contains(r.SecondId)))
                .Select(r => new { r.FirstId, r.SecondId })
                .ToListAsync(stop)
        )
            .SelectMany(r => new[] { r.FirstId, r.SecondId })
            .ToHashSet();
        var edits = (
            await db
                .Edits.Where(e => articles.Contains(e.ArticleId))
                .Where(Edit.IsChange)
                .OrderBy(e => e.Id)
                .Select(e => new
                {
                    e.ArticleId,
                    e.SeenAt,
                    e.Field,
                })
                .ToListAsync(stop)
        ).ToLookup(e => e.ArticleId);
        var links = await OutlinkCounts.OfAsync(db, articles, stop);
        var claims = (await ClaimQueries.OfArticlesAsync(db, articles, stop)).ToLookup(row => row.ArticleId, ValueOf);
        return found.ToDictionary(
            a => a.Id,
            a => new ArticleFindings(
                a.Relevance,
                a.CopyGroupId,
                a.CopyRole == Data.CopyRole.None
                    ? sharing.Contains(a.Id)
                        ? "shares"
                        : null
                    : a.CopyRole.ToString().ToLowerInvariant(),
                a.CopyOfId,
                a.CopyOverlap is { } overlap ? Math.Round(overlap, 3) : null,
                a.CopyRole is Data.CopyRole.Copy or Data.CopyRole.Excerpt ? false
                    : a.CopyRole == Data.CopyRole.Root || SearchNames.HasText(a.TextState) ? true
                    : null,
                [.. claims[a.Id].Distinct(StringComparer.Ordinal)],
                links.TryGetValue(a.Id, out var count) ? count : null,
                1 + edits[a.Id].Select(e => e.SeenAt).Distinct().Count(),
                edits[a.Id].LastOrDefault()?.SeenAt,
                edits[a.Id].LastOrDefault()?.Field
            )
        );
    }

    /// <summary>"training-cost=5600000 USD", "chips-owned=10000..50000 chips", "founding=2023-07-17", "bans=italy".</summary>
    private static string ValueOf(MentionRow row) =>
        row.Answer is { } answer ? $"{row.Claim}={answer}"
        : row is not { Low: { } low, High: { } high } ? row.Claim
        : row.Unit == "date" ? $"{row.Claim}={Range(Day(low), Day(high))}"
        : $"{row.Claim}={Range(Number(low), Number(high))} {row.Unit}";

    private static string Range(string low, string high) => low == high ? low : $"{low}..{high}";

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Day(decimal value) => value.ToString("0000'-'00'-'00", CultureInfo.InvariantCulture);
}
