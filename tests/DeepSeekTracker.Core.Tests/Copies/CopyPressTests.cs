using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

/// <summary>The demo's press: its own manifest says what is copied from what.</summary>
public class CopyPressTests
{
    private const string Agency = "meridian/markets-2025-01-27-chip-shares-deepseek.html";

    [Fact]
    public void Every_copy_is_found_and_no_independent_article_is_called_one()
    {
        var press = OwnTexts.Press().Select(page => (page.Key, Text: ShingledText.Of(page.Value.Text))).ToList();
        var found =
            from one in press
            from other in press
            where string.CompareOrdinal(one.Key, other.Key) < 0
            let judged = CopyJudge.Judge(one.Text, other.Text)
            where judged.Kind != CopyKind.None
            select $"{one.Key} {other.Key} {judged.Kind}";
        Assert.Equal(
            [
                "bytefield/posts-nvidia-593-billion.html harbor/2025-01-27-nvidia-loses-593-billion.html Copy",
                "bytefield/posts-nvidia-593-billion.html meridian/markets-2025-01-27-chip-shares-deepseek.html Copy",
                "bytefield/posts-nvidia-593-billion.html setu/english-2025-01-28-nvidia-record-fall.html Excerpt",
                "harbor/2025-01-27-nvidia-loses-593-billion.html meridian/markets-2025-01-27-chip-shares-deepseek.html Copy",
                "harbor/2025-01-27-nvidia-loses-593-billion.html setu/english-2025-01-28-nvidia-record-fall.html Excerpt",
                "meridian/markets-2025-01-27-chip-shares-deepseek.html setu/english-2025-01-28-nvidia-record-fall.html Excerpt",
            ],
            found.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Copies_credit_the_agency()
    {
        var press = OwnTexts.Press();
        Assert.All(
            press.Where(page =>
                page.Key.Contains("nvidia-", StringComparison.Ordinal) && page.Key.Contains("593", StringComparison.Ordinal)
            ),
            page => Assert.Equal("Meridian Wire", SyndicationCredit.InText(page.Value.Text)?.Agency)
        );
        Assert.Equal("Meridian Wire", SyndicationCredit.InText(press[Agency].Text)?.Agency);
    }

    [Fact]
    public void The_translation_and_the_rewrite_are_found_and_nothing_else()
    {
        var press = OwnTexts.Press().Select(page => (page.Key, page.Value.Text, Side: Side(page.Key, page.Value.Text))).ToList();
        var counts = press
            .SelectMany(page => page.Side.Traits.All)
            .CountBy(trait => trait)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var found =
            from one in press
            from other in press
            where string.CompareOrdinal(one.Key, other.Key) < 0
            where CopyJudge.Judge(ShingledText.Of(one.Text), ShingledText.Of(other.Text)).Kind == CopyKind.None
            let judged = RewriteJudge.Judge(one.Side, other.Side, trait => counts[trait] > 8)
            where judged is not null
            select $"{one.Key} {other.Key}";
        Assert.Equal(
            [
                "harbor/2025-01-29-openai-says-rival-may-have-copied.html meridian/technology-2025-01-29-openai-distillation.html",
                "meridian/technology-2025-01-28-what-r1-cost.html rheinblick/digital-was-kostete-deepseek-108.html",
            ],
            found.Order(StringComparer.Ordinal)
        );
    }

    // All on one day: the hardest case.
    private static RewriteSide Side(string key, string text) =>
        new(
            RewriteTraits.Of(text),
            text,
            key.StartsWith("meridian", StringComparison.Ordinal) ? "Meridian Wire (sample)" : key.Split('/')[0],
            PublishedInterval.Of(new DateTime(2025, 1, 28, 0, 0, 0, DateTimeKind.Utc), Core.Text.DatePrecision.Day)
        );
}
