using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>A side with all that is told of it.</summary>
/// <param name="Side">Who.</param>
/// <param name="Filter">Its articles.</param>
/// <param name="Coverage">Its articles by day and by topic.</param>
/// <param name="Chart">Its articles by day, as high as all sides' highest.</param>
/// <param name="First">Its first report; null where none is dated.</param>
/// <param name="Headlines">Its headlines of the chosen day.</param>
public sealed record ComparedSide(
    CompareSide Side,
    ArticleFilter Filter,
    Coverage Coverage,
    DayChart Chart,
    FirstReport? First,
    IReadOnlyList<ArticleRow> Headlines
)
{
    /// <summary>How many of its articles are reports of their own.</summary>
    public ReportCount Reports => Coverage.Reports;

    public int Articles => Undated + Coverage.All.Dated;

    public int Undated => Coverage.All.Vague + Coverage.All.Undated;

    /// <summary>The side's address of a list with some more limits.</summary>
    public string Href(Func<ArticleFilter, ArticleFilter> limit) => ArticleFilterQuery.Link("/articles", limit(Filter));

    /// <summary>How many of its articles are of some days.</summary>
    public int Of(ChartRow part) => Chart.Count(part.From, part.To);

    /// <summary>Every day's number as a file.</summary>
    public string TableHref => Chart.TableHref;

    public int Of(string topic) => Coverage.Series.FirstOrDefault(series => series.Key == topic)?.Articles ?? 0;

    public int On(DateOnly day) => Coverage.All.Days.FirstOrDefault(count => count.Day == day)?.Count ?? 0;
}

/// <summary>The words of the sides in one language.</summary>
/// <param name="Language">The language's tag.</param>
/// <param name="InTexts">True where texts were compared; else headlines alone, since of a side most texts are not known.</param>
/// <param name="LeavesOutCommon">True where the record tells which words are common in the language; those are left out.</param>
/// <param name="Sides">For each side that writes in it: its words.</param>
public sealed record ComparedWords(string Language, bool InTexts, bool LeavesOutCommon, IReadOnlyList<SideWords> Sides)
{
    /// <summary>The articles of a filter that hold a word and are written in the language.</summary>
    public ArticleFilter Search(ArticleFilter filter, string word) => Search(filter, word, Language, InTexts);

    /// <inheritdoc cref="Search(ArticleFilter, string)"/>
    public static ArticleFilter Search(ArticleFilter filter, string word, string language, bool inTexts) =>
        filter with
        {
            Words = $"{filter.Words} {(inTexts ? "" : "title:")}{Plain(word)}".Trim(),
            Languages = LanguageRange.Within(filter.Languages, language),
        };

    private static string Plain(string word) => word.All(char.IsLetterOrDigit) ? word : $"\"{word}\"";
}

/// <summary>The words that one side uses more than the others.</summary>
/// <param name="Articles">How many articles it has in the language.</param>
/// <param name="Read">In how many of them, the newest, words were sought.</param>
/// <param name="Words">The words with the numbers of all articles that hold them, read or not.</param>
public sealed record SideWords(ComparedSide Side, int Articles, int Read, IReadOnlyList<OverusedWord> Words);
