using System.Globalization;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What is derived of an article, by kind: a kind has one value, several, or none.</summary>
internal sealed record DerivedFacts(int Id, string? Title, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public const string Copies = "copies";

    public static async Task<Dictionary<int, DerivedFacts>> OfAsync(
        TrackerDbContext db,
        long after,
        long until,
        int most,
        CancellationToken stop
    )
    {
        var articles = await db
            .Articles.AsNoTracking()
            .Include(a => a.Topics)
            .Include(a => a.Mentions)
            .AsSplitQuery()
            .Where(a => a.Id > after && a.Id <= until)
            .OrderBy(a => a.Id)
            .Take(most)
            .ToListAsync(stop);
        return articles.ToDictionary(a => a.Id, Of);
    }

    /// <summary>What differs, kind by kind; of several values those that only one of the two has.</summary>
    public IEnumerable<PlannedChange> To(DerivedFacts after)
    {
        foreach (var (field, values) in Values)
        {
            var (gone, come) = (values.Except(after.Values[field]).ToList(), after.Values[field].Except(values).ToList());
            if (gone.Count + come.Count > 0)
            {
                yield return new PlannedChange(Id, after.Title, field, Joined(gone), Joined(come));
            }
        }
    }

    private static string? Joined(List<string> values) => values.Count == 0 ? null : string.Join("; ", values);

    private static DerivedFacts Of(Article article) =>
        new(
            article.Id,
            article.Title ?? article.Url,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["title"] = One(article.Title),
                ["subtitle"] = One(article.Subtitle),
                ["author"] = One(article.Author),
                ["language"] = One(article.Language),
                ["published"] = One(
                    article.PublishedAt is { } at
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC ({article.PublishedPrecision}, {article.PublishedOrigin})"
                        )
                        : null
                ),
                ["text"] = One(
                    article.TextSha256 is { } hash
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{article.WordCount} words ({hash[..Math.Min(8, hash.Length)]})"
                        )
                        : null
                ),
                ["text state"] = One(article.TextState.ToString()),
                ["on the story"] = One(article.OnStory ? "yes" : $"no: {article.SetAsideBy}"),
                ["matched words"] = One(article.MatchedTerms),
                ["relevance"] = One(article.Relevance is { } grade ? $"{grade}: {article.RelevanceReason}" : null),
                ["topics"] = [.. article.Topics.Select(t => t.TopicKey).Order(StringComparer.Ordinal)],
                ["claims"] =
                [
                    .. article
                        .Mentions.OrderBy(m => m.Place == "title" ? -1 : m.CharStart)
                        .Select(m => $"{m.Claim} {m.Raw} ({Words(m.Comparator)}, {Words(m.Modality)})"),
                ],
                [Copies] = One(CopiesOf(article.CopyRole, article.CopyOfId)),
            }
        );

    public static string? CopiesOf(CopyRole role, int? of) =>
        role == CopyRole.None ? null
        : of is { } other ? string.Create(CultureInfo.InvariantCulture, $"{role} of {other}")
        : role.ToString();

    private static string Words(string name) => CamelCase.Parted(name, ' ');

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];
}
