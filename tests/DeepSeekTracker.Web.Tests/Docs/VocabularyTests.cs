using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>Names of types keep to docs/vocabulary.md.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public void No_type_is_named_by_a_word_that_the_vocabulary_gives_away()
    {
        // As whole words of a type's name: "FeedItem" breaks the rule, "ListItem" is HTML's own.
        string[] forbidden =
        [
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Snapshot",
            "Duplicate",
            "Cluster",
            "Scraper",
            "Crawler",
            "Handler",
        ];
        var wrong =
            from file in SourceFile.Shipped
            where !file.IsMigration && !file.IsView
            from Match match in TypeName.Matches(file.Text)
            where Words.Split(match.Groups[1].Value).Intersect(forbidden).Any()
            select $"{file.Path}: {match.Groups[1].Value}";
        Findings.None(wrong);
    }

    [Fact]
    public void Explains_every_word_that_the_plan_stands_on()
    {
        var explained = Bold.Matches(Document.Read("docs/vocabulary.md").Text).Select(match => match.Groups[1].Value).ToHashSet();
        string[] needed =
        [
            "Story",
            "Outlet",
            "Feed",
            "Entry",
            "Capture",
            "Article",
            "Topic",
            "Listed",
            "Draft",
            "Judgement",
            "Room",
        ];
        Assert.Subset(explained, needed.ToHashSet());
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+([A-Z]\w+)")]
    private static partial Regex TypeName { get; }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold { get; }
}
