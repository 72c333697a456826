using System.Text.Json;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class ShippedStoryTests
{
    private static readonly string[] Required =
    [
        "release",
        "quality",
        "cost",
        "markets",
        "chips",
        "open-source",
        "bans",
        "security",
        "censorship",
        "distillation",
        "rivals",
        "adoption",
        "how-to",
        "opinion",
    ];

    [Fact]
    public void Follows_the_release_of_R1_with_all_promised_topics()
    {
        var story = ShippedStory.Story;

        Assert.Equal("deepseek-r1", story.Key);
        Assert.Equal(new StoryWindow(new DateOnly(2025, 1, 20), new DateOnly(2025, 3, 31)), story.Window);
        Assert.Subset(story.Topics.Select(t => t.Key).ToHashSet(), Required.ToHashSet());
        Assert.All(story.Topics, topic => Assert.EndsWith(".", topic.Description));
    }

    [Fact]
    public void Each_topic_has_terms_in_Chinese_and_English()
    {
        using var document = JsonDocument.Parse(ShippedStory.Json);
        foreach (var topic in document.RootElement.GetProperty("topics").EnumerateArray())
        {
            var languages = topic.GetProperty("terms").EnumerateArray().Select(g => g.GetProperty("language").GetString());
            Assert.Subset(languages.ToHashSet(), new HashSet<string?> { "en", "zh" });
        }
    }

    [Fact]
    public void Its_events_can_be_read()
    {
        using var reader = new StreamReader(Path.Combine(ShippedStory.Root, "stories", "deepseek-r1", "events.csv"));

        var reading = StoryEvents.Parse(reader);

        Assert.Empty(reading.Problems);
        Assert.Equal(51, reading.Rows.Count);
    }

    [Fact]
    public void The_schema_has_the_members_that_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ShippedStory.Root, "stories", "story.schema.json")));
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs");

        Assert.Equal(StoryFile.StoryMembers, Members(root));
        Assert.Equal(StoryFile.WindowMembers, Members(root.GetProperty("properties").GetProperty("window")));
        Assert.Equal(StoryFile.MatchMembers, Members(root.GetProperty("properties").GetProperty("match")));
        Assert.Equal(TopicSection.TopicMembers, Members(definitions.GetProperty("topic")));
        Assert.Equal(TopicSection.GroupMembers, Members(definitions.GetProperty("termGroup")));
        Assert.Equal(ClaimSection.ClaimMembers.Order(), Members(definitions.GetProperty("claim")).Order());
        Assert.Equal(ClaimSection.ScopeMembers, Members(definitions.GetProperty("claimScope")));
        Assert.Equal(ClaimSection.AnswerMembers, Members(definitions.GetProperty("claimAnswer")));
    }

    private static IEnumerable<string> Members(JsonElement schema)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        return schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);
    }
}
