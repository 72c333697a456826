using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>One made-up article: 8 words of title, 20 of lead, 92 of text.</summary>
internal sealed record SyntheticArticle(
    int Id,
    int Outlet,
    DateTimeOffset At,
    bool IsDated,
    bool IsOnStory,
    string Language,
    TextState State,
    IReadOnlyList<string> Topics,
    string Title,
    string Lead,
    string Body
)
{
    /// <summary>Every day of five years has as many.</summary>
    public static readonly DateTimeOffset First = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int Days = 5 * 365;
    private const double Chinese = 0.2;
    private static readonly string[] Others = ["en", "en", "en", "en", "de", "fr", "es", "ja"];
    private static readonly TextState[] States =
    [
        TextState.Ok,
        TextState.Ok,
        TextState.Ok,
        TextState.Listed,
        TextState.Paywalled,
    ];

    public string Url => string.Create(CultureInfo.InvariantCulture, $"https://site{Outlet}.example/{Id:0000000}");

    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The article's words for the index's column of tags.</summary>
    public string Tags()
    {
        List<string> tags =
        [
            ArticleIndex.AllTag,
            IsOnStory ? ArticleIndex.OnStoryTag : ArticleIndex.OffStoryTag,
            IsDated ? ArticleIndex.DatedTag : ArticleIndex.UndatedTag,
            ArticleIndex.OutletTag(Outlet),
            ArticleIndex.StateTag(State),
            ArticleIndex.LanguageTag(Language),
            ArticleIndex.MainLanguageTag(Language),
            .. Topics.Select(ArticleIndex.TopicTag),
        ];
        foreach (var span in Enum.GetValues<DaySpan>())
        {
            tags.Add(ArticleIndex.DayTag(Day, span, seen: true));
            if (IsDated)
            {
                tags.Add(ArticleIndex.DayTag(Day, span, seen: false));
            }
        }

        return string.Join(' ', tags);
    }

    /// <summary>The n-th of all articles, by time.</summary>
    public static SyntheticArticle Make(
        int n,
        int all,
        int outlets,
        IReadOnlyList<string> topics,
        SyntheticWords words,
        Random random
    )
    {
        var isChinese = random.NextDouble() < Chinese;
        // A few outlets write most: the square of a chance.
        var outlet = 1 + (int)(outlets * random.NextDouble() * random.NextDouble());
        return new SyntheticArticle(
            n + 1,
            outlet,
            First.AddMinutes((long)((double)n / all * Days * 24 * 60)),
            random.Next(20) > 0,
            random.Next(20) > 0,
            isChinese ? "zh" : Others[random.Next(Others.Length)],
            States[random.Next(States.Length)],
            [
                .. Enumerable
                    .Range(0, random.Next(4))
                    .Select(_ => topics[(int)(topics.Count * random.NextDouble() * random.NextDouble())])
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Text(8),
            Text(20),
            Text(92)
        );

        string Text(int count)
        {
            var text = new StringBuilder();
            words.Write(text, count, isChinese, random);
            return text.ToString();
        }
    }
}
