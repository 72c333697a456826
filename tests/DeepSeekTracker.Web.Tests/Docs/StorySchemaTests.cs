using System.Text.Json;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>Editors hold a story file against the schema: what ships obeys it, and it refuses what the program refuses.</summary>
public sealed class StorySchemaTests
{
    private static readonly string Stories = Path.Combine(TestFolder.Repository, "stories");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Stories, "*.json", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Stories, path))
                .Where(path => path != "story.schema.json"),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Stories_obey_the_schema(string file) => Assert.Empty(Faults(File.ReadAllText(Path.Combine(Stories, file))));

    [Theory]
    [InlineData(
        """{"key":"s","name":"S","summary":"S.","window":{"from":"2025-01-20","to":"2025-03-16"},"match":{"any":["s"]}}""",
        null
    )]
    [InlineData(
        """{"key":"s","name":"S","summary":"S.","match":{"any":["s"]},"window":{"from":"2025-01-20"}}""",
        "$.window: required"
    )]
    [InlineData(
        """{"key":"S S","name":"S","summary":"S.","match":{},"window":{"from":"2025-01-20","to":"2025-03-16"}}""",
        "$.key: pattern"
    )]
    [InlineData(
        """{"key":"s","name":"S","summary":"S.","match":{"any":"s"},"window":{"from":"2025-01-20","to":"2025-03-16"}}""",
        "$.match.any: type"
    )]
    [InlineData(
        """{"key":"s","name":"S","summary":"S.","match":{"none":[]},"window":{"from":"2025-01-20","to":"2025-03-16"}}""",
        "$.match: unknown member none"
    )]
    [InlineData(
        """{"key":"s","name":"S","summary":"S.","match":{"any":["s","s"]},"window":{"from":"20 January","to":"2025-03-16"}}""",
        "$.match.any: uniqueItems|$.window.from: format"
    )]
    public void What_does_not_obey_is_told(string json, string? expected)
    {
        var (faults, beginnings) = (Faults(json), expected?.Split('|') ?? []);

        Assert.Equal(beginnings.Length, faults.Count);
        Assert.All(faults.Zip(beginnings), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    private static List<string> Faults(string json)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Stories, "story.schema.json")));
        using var story = JsonDocument.Parse(json);
        return [.. new JsonSchema(schema.RootElement).Faults(story.RootElement)];
    }
}
