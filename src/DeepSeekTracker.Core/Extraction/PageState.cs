namespace DeepSeekTracker.Core.Extraction;

/// <summary>Says in one sentence why a page has no text, or not the whole of it.</summary>
internal static class PageState
{
    private const int LongestWall = 2_500;
    private const int LongestTeaser = 2_000;
    private const int WallDistance = 12;
    private const int ShortText = 350;

    /// <summary>A page that stands in the article's place: its words are never the article's.</summary>
    public static (TextState State, string Reason)? InPlaceOfArticle(PageFacts page, string? title, IReadOnlyList<Block> chosen)
    {
        var weight = chosen.Sum(block => block.Weight);
        if (weight > LongestWall || StatesDate(page))
        {
            // A wall never says when it was published: "App no longer available" with a date is a headline.
            return null;
        }

        var heading =
            $"{title} | {page.Elements.Where(e => e.Tag is "title" or "h1").Take(3).Select(ElementText.Of).FirstOrDefault()}".ToLowerInvariant();
        var words = string.Join(' ', page.Blocks.All.Take(60).Select(block => block.Text)).ToLowerInvariant();
        if (
            InHeading(WallWords.Robot, heading, weight) is { } robot
            || (
                page.Blocks.TotalWeight < LongestWall
                && WallWords.Find(WallWords.RobotText, words) is not null
                && (robot = "asks whether the reader is a robot") is not null
            )
        )
        {
            return (TextState.Blocked, $"The outlet refuses programs: the page says \"{robot}\".");
        }

        if (InHeading(WallWords.Missing, heading, weight) is { } missing)
        {
            return (TextState.NotFound, $"The address no longer leads to the article: the page says \"{missing}\".");
        }

        if (
            page.Blocks.TotalWeight < LongestWall * 2
            && (WallWords.Find(WallWords.Consent, heading) ?? WallWords.Find(WallWords.ConsentText, words)) is { } consent
        )
        {
            return (TextState.ConsentWall, $"The page asks for consent before it shows the article (\"{consent}\").");
        }

        return null;
    }

    /// <summary>A wall's words in a heading: they make up most of it, or hardly anything stands below.</summary>
    private static string? InHeading(string[] phrases, string heading, int weight) =>
        WallWords.Find(phrases, heading) is { } phrase
        && (
            weight < ShortText * 2
            || heading
                .Split('|')
                .Any(part => part.Contains(phrase, StringComparison.Ordinal) && part.Trim().Length <= phrase.Length * 3 / 2)
        )
            ? phrase
            : null;

    private static bool StatesDate(PageFacts page) =>
        (
            page.LinkedData.ArticleText("datePublished")
            ?? page.Meta.First("article:published_time", "og:article:published_time", "datePublished", "date")
        )
            is not null;

    /// <summary>How complete a text is that only the page's JSON-LD holds.</summary>
    public static (TextState State, string? Reason) OfStated(IReadOnlyList<TextBlock> blocks) =>
        blocks.Sum(block => BlockWeight.Of(block.Text)) < ShortText
            ? (TextState.Short, "The page holds only a few sentences.")
            : (TextState.Ok, null);

    /// <summary>How complete the article's own text is.</summary>
    public static (TextState State, string? Reason) OfText(PageFacts page, IReadOnlyList<Block> chosen)
    {
        var weight = chosen.Sum(block => block.Weight);
        if (weight == 0)
        {
            return (TextState.Empty, "The page holds no article text.");
        }

        // A wall stands where the text stops: the same words in a header, or in a box that the text goes on after, are none.
        var after = page.Blocks.All.SkipWhile(block => block != chosen[^1]).Skip(1).Take(WallDistance);
        var words = string.Join(' ', after.Select(block => block.Text)).ToLowerInvariant();
        var paid = page.LinkedData.ArticleText("isAccessibleForFree") is { } free
            ? free.Contains("alse", StringComparison.Ordinal)
            : page.LinkedData.IsPaid;
        if (weight < LongestTeaser && (paid || WallWords.Find(WallWords.Paywall, words) is not null))
        {
            return (TextState.Paywalled, "The outlet shows only the beginning to readers without a subscription.");
        }

        return weight < ShortText ? (TextState.Short, "The page holds only a few sentences.") : (TextState.Ok, null);
    }
}
