using DeepSeekTracker.Core.Search;
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

    /// <summary>What its chart does not draw.</summary>
    public NotDrawn NotDrawn => new(Filter, Coverage.All, Chart.From, Chart.To) { IsBrief = true };

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
    /// <summary>True where a list of the language's small words is known, and they are left out.</summary>
    public bool HasSmallWords => SmallWords.Of(Language).Count > 0;

    /// <summary>The articles of a filter that hold a word and are written in the language.</summary>
    public ArticleFilter Search(ArticleFilter filter, string word) => Search(filter, word, Language, InTexts);

    /// <inheritdoc cref="Search(ArticleFilter, string)"/>
    public static ArticleFilter Search(ArticleFilter filter, string word, string language, bool inTexts) =>
        filter with
        {
            Words = SearchJoin.With($"{(inTexts ? "" : "title:")}{Plain(word)}", filter.Words),
            Languages = LanguageRange.Within(filter.Languages, language),
        };

    private static string Plain(string word) => word.All(char.IsLetterOrDigit) ? word : $"\"{word}\"";
}

/// <summary>The words that one side uses more than the others.</summary>
/// <param name="Articles">How many articles it has in the language.</param>
/// <param name="Read">In how many of them, the newest, words were sought.</param>
/// <param name="Words">The words with the numbers of all articles that hold them, read or not.</param>
public sealed record SideWords(ComparedSide Side, int Articles, int Read, IReadOnlyList<OverusedWord> Words);

/// <summary>A language of the sides.</summary>
/// <param name="Sides">The sides that write in it, each with its articles, the most first.</param>
public sealed record SharedLanguage(string Language, IReadOnlyList<(ComparedSide Side, int Articles)> Sides)
{
    /// <summary>Words can be compared only where two sides write in it.</summary>
    public bool IsShared => Sides.Count > 1;

    public int Articles => Sides.Sum(side => side.Articles);
}

/// <summary>What is compared by its words, and what is not.</summary>
/// <param name="Words">The words in the chosen language; null where no two sides share one.</param>
/// <param name="Others">The other languages of the sides, the shared ones first.</param>
/// <param name="Absent">The sides without an article in the chosen language.</param>
public sealed record WordsPart(ComparedWords? Words, IReadOnlyList<SharedLanguage> Others, IReadOnlyList<ComparedSide> Absent);
