using System.Text.Json;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Bench.Record;

/// <summary>One line of <c>articles.jsonl</c>.</summary>
internal sealed record CoverageArticle(
    string Url,
    string Outlet,
    string? Title,
    string? Published,
    string? PublishedFrom,
    string? Language,
    string? Country,
    string Type,
    string? Author,
    string? Feed
);

/// <summary>One line of <c>events-truth.jsonl</c>.</summary>
internal sealed record CoverageEvent(
    string Date,
    string Precision,
    string Type,
    string Event,
    string Note,
    EventSource[] Sources
);

internal sealed record EventSource(string Outlet, string Url);

/// <summary>One row of the table in <c>sources.md</c>.</summary>
internal sealed record SourceOutlet(string Name, string Language, string Country, string Home, SourceFeed[] Feeds);

/// <param name="Seen">False for an address that stands there from memory (code M).</param>
internal sealed record SourceFeed(string Url, bool Seen);

/// <summary>The corpus as found.</summary>
internal static partial class Coverage
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static List<CoverageArticle> Articles(string folder) => Lines<CoverageArticle>(folder, "articles.jsonl");

    public static List<CoverageEvent> Events(string folder) => Lines<CoverageEvent>(folder, "events-truth.jsonl");

    public static List<SourceOutlet> Sources(string folder) =>
        [
            .. File.ReadLines(Path.Combine(folder, "sources.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => ArticleUrl.TryParse(cells[4], out _, out _))
                .Select(cells => new SourceOutlet(
                    cells[1],
                    cells[2].Split(',')[0],
                    cells[3],
                    cells[4],
                    [
                        .. FeedPattern()
                            .Matches(cells[5])
                            .Select(m => new SourceFeed(m.Groups["url"].Value, m.Groups["code"].Value is not "M")),
                    ]
                )),
        ];

    private static List<T> Lines<T>(string folder, string name) =>
        [.. File.ReadLines(Path.Combine(folder, name)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];

    [GeneratedRegex(
        @"\b(?<code>[FRAGM]) (?<url>https?://\S+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex FeedPattern();
}
