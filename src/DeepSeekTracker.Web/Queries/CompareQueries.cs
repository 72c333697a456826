using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Texts of a filter, to compare their words.</summary>
/// <param name="Articles">How many articles were looked at.</param>
/// <param name="Titles">The headline of each article that has one.</param>
/// <param name="Texts">Headline and beginning of the text of those that have one.</param>
public sealed record TextSample(int Articles, IReadOnlyList<string> Titles, IReadOnlyList<string> Texts)
{
    public int WithText => Texts.Count;
}

/// <summary>What a comparison reads beside counts: bounded, whatever the number of articles.</summary>
public sealed class CompareQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleQueries articles)
{
    /// <summary>Articles of a side whose words are read: the newest.</summary>
    public const int MostTexts = 60;

    /// <summary>Articles that tell which words are common in a language.</summary>
    public const int MostTextsOfRecord = 240;

    /// <summary>Characters of a text that are read.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Articles at the beginning of a side among which the first report is looked for.</summary>
    private const int MostFirst = 50;

    /// <summary>The earliest articles whose day is known, in order of time.</summary>
    public async Task<IReadOnlyList<ArticleRow>> EarliestAsync(ArticleFilter filter, CancellationToken stop) =>
        (await articles.PageAsync(filter with { Days = DayScope.Dated, Sort = ArticleSort.Oldest }, null, stop, MostFirst)).Rows;

    /// <summary>The newest headlines and texts of the filter.</summary>
    public async Task<TextSample> SampleAsync(ArticleFilter filter, CancellationToken stop, int most = MostTexts)
    {
        var rows = (await articles.PageAsync(filter with { Sort = ArticleSort.Published }, null, stop, most)).Rows;
        var ids = rows.Select(row => row.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var texts = await db
            .ArticleTexts.Where(t => ids.Contains(t.ArticleId))
            .Select(t => new { t.ArticleId, Text = t.Text.Substring(0, MostCharacters) })
            .ToDictionaryAsync(t => t.ArticleId, t => t.Text, stop);
        return new TextSample(
            rows.Count,
            [.. rows.Select(row => row.Title).OfType<string>().Where(title => !string.IsNullOrWhiteSpace(title))],
            [.. rows.Where(row => texts.ContainsKey(row.Id)).Select(row => $"{row.Title}\n{texts[row.Id]}")]
        );
    }
}
