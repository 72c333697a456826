using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>No page makes SQLite walk through a table that grows with the coverage.</summary>
[Collection(PagesCollection.Name)]
public sealed partial class QueryPlanTests(PagesApp app)
{
    private static readonly string[] Lists =
    [
        "/articles?q=deepseek",
        "/articles?q=deepseek&sort=relevance",
        "/articles?q=deepseek&sort=oldest",
        "/articles?q=deepseek&sort=seen",
        "/articles?q=deepseek+words:%3E5&outlet=sample-gazette&topic=markets&lang=en&days=dated",
        "/articles?q=%22artificial+intelligence%22+-nvidia",
        "/articles?q=chin*+lang:zh",
        "/articles?q=%E8%8B%B1%E4%BC%9F%E8%BE%BE",
        "/articles?q=is:undated+-lang:en",
        "/articles?q=outlet:reuters+deepseek+date:2025-01&country=US&type=newspaper",
        "/articles?q=claim:cost%3E5m+has:claim+is:edited+edited:2025&sort=seen",
        "/articles?q=deepseek+claim:training-cost+-is:dead",
        "/articles?q=near5:%22deepseek+nvidia%22",
        "/articles?q=same:%22deepseek+nvidia%22&lang=en",
        "/articles?q=/deep.*/i+links:example.com&sort=relevance",
        "/articles?q=deepseek+/deep.*/&outlet=sample-gazette",
        "/articles?q=seen:2025-01-01T00:00..",
        "/timeline?q=/deep.*/i",
        "/timeline?q=is:original&by=outlet",
        "/topics?copies=out",
        "/outlets?copies=out",
        "/compare?outlet=sample-gazette&country=DE&copies=out",
        "/claims?copies=out",
        "/claims/nvidia-loss?copies=out",
        "/claims/export.csv",
        "/copies?after=3-7",
        "/copies?before=3-7",
        "/articles?outlet=sample-gazette&topic=markets&state=ok",
        "/articles?country=DE&from=2025-01-20&to=2025-02-02&story=all",
        "/articles?sort=longest",
        "/articles?sort=oldest&story=off",
        "/articles?at=n1.1&sort=seen",
        "/articles/choose/topic?q=deepseek",
        "/feeds?q=gazette",
        "/outlets?sort=latest",
        "/running",
    ];

    /// <summary>What stays small however much is covered.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "Outlets",
        "OutletDomains",
        "OutletAliases",
        "Feeds",
        "MentionRulings",
        "Settings",
        "TopicRevisions",
        "__EFMigrationsHistory",
        "sqlite_master",
        "json_each",
    };

    [Fact]
    public async Task No_page_walks_through_a_large_table()
    {
        // What every program reads once, after its start.
        await app.Get<CoverageColumns>().FollowAsync(CancellationToken.None);
        using var sent = new SentCommands(app.Get<DataFolder>().DatabasePath);
        foreach (var path in EveryPageTests.Paths.OfType<object[]>().Select(row => (string)row[0]).Concat(Lists))
        {
            using var response = await app.Client.GetAsync(Address(path));
        }

        var found = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={app.Get<DataFolder>().DatabasePath};Mode=ReadOnly");
        await connection.OpenAsync();
        foreach (var command in sent.Taken.Where(c => Reading().IsMatch(c.Sql)).DistinctBy(c => c.Sql))
        {
            found.AddRange(
                (await PlanAsync(connection, command)).Where(step => Walks(step, command.Sql)).Select(s => $"{s}: {command.Sql}")
            );
        }

        Assert.InRange(sent.Taken.Count, 100, int.MaxValue);
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM \"Articles\" AS \"a\"", true)]
    [InlineData("SELECT \"a\".\"Title\" FROM \"Articles\" AS \"a\" WHERE \"a\".\"Id\" = 3", false)]
    [InlineData("SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH 'a' ORDER BY rowid DESC LIMIT 3", false)]
    [InlineData("SELECT rowid FROM ArticleIndex ORDER BY rowid DESC", true)]
    [InlineData("SELECT 1 FROM \"Outlets\" AS \"o\" JOIN \"ArticleTopics\" AS \"t\" ON \"t\".\"Score\" = \"o\".\"Id\"", true)]
    public async Task A_walk_is_known_by_its_plan(string sql, bool walks)
    {
        await using var connection = new SqliteConnection($"Data Source={app.Get<DataFolder>().DatabasePath};Mode=ReadOnly");
        await connection.OpenAsync();

        var plan = await PlanAsync(connection, new SentCommand(sql, []));

        Assert.Equal(walks, plan.Exists(step => Walks(step, sql)));
    }

    private Uri Address(string path) =>
        new(
            path switch
            {
                "{article}" or "{hostile}" or "{arabic}" => $"/articles/{app.TextId}?q=deepseek",
                "{former}" => $"/articles/{app.TextId}/former/{app.FormerId}",
                "{edit}" => $"/admin/feeds/{app.FeedId}",
                "{feed}" => $"/feeds/{app.FeedId}",
                _ => path,
            },
            UriKind.Relative
        );

    private static async Task<List<string>> PlanAsync(SqliteConnection connection, SentCommand command)
    {
        await using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.Sql;
        foreach (var (name, value) in command.Parameters)
        {
            explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    private static bool Walks(string step, string sql)
    {
        if (Scan().Match(step) is not { Success: true } scan || step.Contains(":M", StringComparison.Ordinal))
        {
            return false;
        }

        var name = scan.Groups[1].Value;
        var table = Source()
            .Matches(sql)
            .Where(source => source.Groups[2].Value == name)
            .Select(source => source.Groups[1].Value)
            .FirstOrDefault(name);
        return IsTable(table) && !Small.Contains(table) && !IsLimitedList(table, sql);
    }

    /// <summary>Names of subqueries and constant rows are no tables.</summary>
    private static bool IsTable(string name) => char.IsAsciiLetterUpper(name[0]) && name != "CONSTANT";

    /// <summary>The newest runs or answers to claims, or the largest groups: the walk ends with them.</summary>
    private static bool IsLimitedList(string table, string sql) =>
        table switch
        {
            "IngestRuns" or "ArticleMentions" => NewestFirst(),
            "CopyGroupSizes" => LargestFirst(),
            _ => null,
        }
            is { } order
        && order.Match(sql) is { Success: true } first
        && sql.Contains($"FROM \"{table}\" AS \"{first.Groups[1].Value}\"", StringComparison.Ordinal);

    [GeneratedRegex("^\\s*(?:SELECT|WITH)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reading();

    [GeneratedRegex("ORDER BY \"(\\w+)\"\\.\"Id\" DESC\\s+LIMIT")]
    private static partial Regex NewestFirst();

    [GeneratedRegex("ORDER BY \"(\\w+)\"\\.\"Articles\" DESC, \"\\1\"\\.\"GroupId\"\\s+LIMIT")]
    private static partial Regex LargestFirst();

    [GeneratedRegex("^SCAN \\(?([\\w-]+)")]
    private static partial Regex Scan();

    [GeneratedRegex("(?:FROM|JOIN)\\s+\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Source();
}
