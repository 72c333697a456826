using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// What an article answered before its outlet changed title or text. Better rules that read the same words otherwise change
/// nothing that the outlet said.
/// </summary>
internal sealed class FormerAnswers
{
    private readonly Article _article;
    private readonly ILookup<string, ArticleMention> _before;

    private FormerAnswers(Article article) =>
        (_article, _before) = (article, article.Mentions.ToLookup(mention => mention.Claim, StringComparer.Ordinal));

    /// <summary>To be called before the article is judged anew.</summary>
    public static async Task<FormerAnswers> BeginAsync(TrackerDbContext db, Article article, CancellationToken stop)
    {
        await db.Entry(article).Collection(a => a.Mentions).LoadAsync(stop);
        return new FormerAnswers(article);
    }

    /// <summary>Adds an edit for each claim that other values answer now, where the outlet changed what they stand in.</summary>
    public void End(List<Edit> edits, string via, DateTimeOffset now)
    {
        if (!edits.Exists(edit => edit.Field is "text" or "title"))
        {
            return;
        }

        var after = _article.Mentions.ToLookup(mention => mention.Claim, StringComparer.Ordinal);
        edits.AddRange(
            _before
                .Select(claim => claim.Key)
                .Union(after.Select(claim => claim.Key), StringComparer.Ordinal)
                .Where(claim => !Values(_before[claim]).SetEquals(Values(after[claim])))
                .Select(claim => PageGifts.Change(Edit.Answer + claim, Words(_before[claim]), Words(after[claim]), via, now))
        );
    }

    private static HashSet<(double?, double?, string, string?)> Values(IEnumerable<ArticleMention> mentions) =>
        [.. mentions.Select(mention => (mention.Low, mention.High, mention.Unit, mention.Answer))];

    /// <summary>The amounts as written, in the order of the text; null where there is none.</summary>
    private static string? Words(IEnumerable<ArticleMention> mentions)
    {
        var words = mentions
            .OrderBy(mention => mention.CharStart)
            .Select(mention => mention.Raw)
            .Distinct(StringComparer.Ordinal);
        return string.Join(" · ", words) is { Length: > 0 } said ? said : null;
    }
}
