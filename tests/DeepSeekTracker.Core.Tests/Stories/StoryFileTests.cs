using CsCheck;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class StoryFileTests
{
    private const string Match = """ "match": { "any": ["grok*"] } """;
    private const string Head = """ "key": "grok-3", "name": "Grok 3", "summary": "A model." """;
    private const string Window = """ "window": { "from": "2025-02-17", "to": "2025-03-31" } """;
    private const string Topic =
        """ { "key": "price", "name": "Price", "description": "What it costs.", "terms": [{ "any": ["price*", "cost"] }] } """;

    [Fact]
    public void Reads_a_story()
    {
        var story = Read(
            $$"""
            { {{Head}}, {{Window}},
              "match": { "any": ["grok*"], "anyWithContext": ["xai"], "context": ["musk"], "except": ["grok the idea"] },
              "topics": [{ "key": "price", "name": "Price", "description": "What it costs.", "threshold": 2.5,
                "terms": [{ "any": ["price*"] }, { "language": "zh", "weight": 0.5, "any": ["价格", "成本"] }],
                "notInTitle": ["prize"], "notInLead": ["lottery"], "notInBody": ["auction*"] }] }
            """
        );

        Assert.Equal("grok-3", story.Key);
        Assert.Equal(new DateOnly(2025, 2, 17), story.Window.From);
        Assert.Equal(["grok*"], story.Match.Any);
        Assert.Equal(["xai"], story.Match.AnyWithContext);
        Assert.Equal(["musk"], story.Match.Context);
        Assert.Equal(["grok the idea"], story.Match.Except);
        var topic = Assert.Single(story.Topics);
        Assert.Equal(2.5, topic.Threshold);
        Assert.Equal([new WeightedTerm("price*", 1), new("价格", 0.5), new("成本", 0.5)], topic.Terms);
        Assert.Equal(["prize"], topic.NotInTitle);
        Assert.Equal(["lottery"], topic.NotInLead);
        Assert.Equal(["auction*"], topic.NotInBody);
    }

    [Fact]
    public void Reads_a_story_without_topics_after_a_byte_order_mark()
    {
        Assert.Empty(Read($"\uFEFF{{ {Head}, {Window}, {Match} }}").Topics);
    }

    [Theory]
    [InlineData("""{ "name": """, "$")]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("""{ "key": "a\uD800" }""", "$")]
    public void Says_that_a_text_is_no_story(string json, string path)
    {
        Assert.Contains(Problems(json), p => p.Path == path);
    }

    [Fact]
    public void Says_the_line_at_which_the_JSON_ends()
    {
        var problem = Assert.Single(Problems("{\n  \"key\": \"a\",\n  oops }"));

        Assert.Contains("Line 3", problem.Message);
    }

    [Theory]
    [InlineData("\"surprise\": 1", "$.surprise")]
    [InlineData("\"key\": \"again\"", "$.key")]
    [InlineData("\"topics\": {}", "$.topics")]
    [InlineData("\"topics\": [7]", "$.topics[0]")]
    [InlineData("\"topics\": [{ \"key\": \"a\", \"name\": \"A\", \"description\": \"A.\" }]", "$.topics[0].terms")]
    public void Says_where_a_member_is_wrong(string member, string path)
    {
        Assert.Contains(Problems($"{{ {Head}, {Window}, {Match}, {member} }}"), p => p.Path == path);
    }

    [Theory]
    [InlineData("\"key\": \"price\"", "\"key\": \"Price list\"", "$.topics[1].key")]
    [InlineData("\"key\": \"price\"", "\"key\": \"price\"", "$.topics[1].key")]
    [InlineData("\"key\": \"price\"", "\"key\": \"b\", \"threshold\": 0", "$.topics[1].threshold")]
    [InlineData("\"key\": \"price\"", "\"key\": \"b\", \"threshold\": \"3\"", "$.topics[1].threshold")]
    [InlineData("\"key\": \"price\"", "\"key\": \"b\", \"treshold\": 3", "$.topics[1].treshold")]
    [InlineData("\"name\": \"Price\"", "\"name\": \" \"", "$.topics[1].name")]
    [InlineData("\"cost\"", "\" \"", "$.topics[1].terms[0].any[1]")]
    [InlineData("\"cost\"", "\"*\"", "$.topics[1].terms[0].any[1]")]
    [InlineData("\"cost\"", "7", "$.topics[1].terms[0].any[1]")]
    [InlineData("\"cost\"", "\"PRICE*\"", "$.topics[1].terms[0].any[1]")]
    [InlineData("\"cost\"", "\"co*st\"", "$.topics[1].terms[0].any[1]")]
    [InlineData("\"any\":", "\"weight\": -1, \"any\":", "$.topics[1].terms[0].weight")]
    [InlineData("\"any\":", "\"language\": 5, \"any\":", "$.topics[1].terms[0].language")]
    [InlineData("}] }", "}, { \"any\": [\"cost\"] }] }", "$.topics[1].terms[1].any")]
    public void Says_where_a_topic_is_wrong(string old, string changed, string path)
    {
        var second = Topic.Replace(old, changed, StringComparison.Ordinal);

        var problems = Problems($"{{ {Head}, {Window}, {Match}, \"topics\": [{Topic}, {second}] }}");

        Assert.Contains(problems, p => p.Path == path && p.Message.Length > 10);
    }

    [Theory]
    [InlineData("{ \"from\": \"2025-02-17\", \"to\": \"2025-02-16\" }", "$.window")]
    [InlineData("{ \"from\": \"17.2.2025\", \"to\": \"2025-03-31\" }", "$.window.from")]
    [InlineData("{ \"from\": \"2025-02-17\" }", "$.window.to")]
    [InlineData("\"always\"", "$.window")]
    public void Says_where_the_window_is_wrong(string window, string path)
    {
        Assert.Contains(Problems($"{{ {Head}, {Match}, \"window\": {window} }}"), p => p.Path == path);
    }

    [Theory]
    [InlineData("{}", "$.match.any")]
    [InlineData("{ \"anyWithContext\": [\"xai\"] }", "$.match.context")]
    [InlineData("{ \"any\": \"grok\" }", "$.match.any")]
    public void Says_where_the_rule_is_wrong(string rule, string path)
    {
        Assert.Contains(Problems($"{{ {Head}, {Window}, \"match\": {rule} }}"), p => p.Path == path);
    }

    [Fact]
    public void Tells_all_problems_at_once()
    {
        Assert.Equal(["$.key", "$.name", "$.summary", "$.window", "$.match"], Problems("{}").Select(p => p.Path).Distinct());
    }

    [Fact]
    public void Gives_a_story_or_problems_for_any_text()
    {
        var mutated = Gen.Select(Gen.Int[0, ShippedStory.Json.Length - 1], Gen.Char, (at, c) => (at, c));
        mutated.Sample(
            m =>
            {
                var json = ShippedStory.Json[..m.at] + m.c + ShippedStory.Json[(m.at + 1)..];
                return StoryFile.Parse(json) is StoryFileReading.Read or StoryFileReading.Faulty { Problems.Count: > 0 };
            },
            iter: 200
        );
        Gen.String.Sample(text => StoryFile.Parse(text) is StoryFileReading.Faulty { Problems.Count: > 0 });
    }

    private static Story Read(string json) => Assert.IsType<StoryFileReading.Read>(StoryFile.Parse(json)).Story;

    private static IReadOnlyList<StoryFileProblem> Problems(string json) =>
        Assert.IsType<StoryFileReading.Faulty>(StoryFile.Parse(json)).Problems;
}
