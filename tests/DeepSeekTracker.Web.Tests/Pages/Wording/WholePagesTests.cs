using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Pages.Claims;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.House;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

/// <summary>In a language where each text stands between marks, whatever stands outside of them must be data.</summary>
[Collection(SpokenCollection.Name)]
public sealed partial class WholePagesTests(SpokenApp app)
{
    public static TheoryData<string> Paths => EveryPageTests.Paths;

    /// <summary>Read once for all pages.</summary>
    private static Task<string>? _data;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Speaks_one_language_throughout(string path)
    {
        var page = await app.PageAsync(EveryPageTests.Address(path, app).ToString(), SpokenApp.Marked);
        var data = await (_data ??= DataAsync()) + string.Join('\n', Hints(path).Concat(Asked(path)).Append("DeepSeekTracker"));

        Assert.Equal(SpokenApp.Marked, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(SpokenApp.Open, page.QuerySelector("h1, .kicker, nav")!.TextContent);
        Findings.None(
            Outside(page)
                .Select(text =>
                    Blanks.Replace(text, " ").Trim(' ', ',', ';', ':', '.', '(', ')', '·', '–', '“', '”', '→', '←', '+', '−')
                )
                .Where(ViewTextTests.HasWord)
                .Where(text => !IsData(text, data))
                .Distinct()
        );
    }

    /// <summary>A piece of data, whole or cut, or several side by side, each with its number or without.</summary>
    private static bool IsData(string text, string data) =>
        data.Contains(text.TrimEnd('…'), StringComparison.Ordinal)
        || text.Split([", ", "; ", " · "], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Number.Replace(part, ""))
            .All(part => !ViewTextTests.HasWord(part) || data.Contains(part, StringComparison.Ordinal));

    /// <summary>What the address itself asks for.</summary>
    private static IEnumerable<string> Asked(string path) =>
        path.Contains('?', StringComparison.Ordinal)
            ? QueryHelpers
                .ParseQuery(path[path.IndexOf('?', StringComparison.Ordinal)..])
                .SelectMany(pair => pair.Value)
                .OfType<string>()
            : [];

    /// <summary>What is read or heard outside the marks, in pieces.</summary>
    private static IEnumerable<string> Outside(IHtmlDocument page)
    {
        var depth = 0;
        foreach (var node in page.DocumentElement.GetDescendantsAndSelf())
        {
            if (node is IText && node.ParentElement!.Closest($"{ViewTextTests.Typed}, textarea, datalist") is null)
            {
                foreach (var piece in Pieces(node.TextContent, ref depth))
                {
                    yield return piece;
                }
            }
            else if (node is IElement element && element.LocalName is not "input")
            {
                foreach (var value in ViewTextTests.Said.Select(element.GetAttribute).OfType<string>())
                {
                    var inner = 0;
                    foreach (var piece in Pieces(value, ref inner))
                    {
                        yield return piece;
                    }
                }
            }
        }

        Assert.Equal(0, depth);
    }

    private static List<string> Pieces(string text, ref int depth)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var letter in text)
        {
            var isMark = letter is SpokenApp.Open or SpokenApp.Close;
            if (isMark)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                depth += letter == SpokenApp.Open ? 1 : -1;
            }
            else if (depth == 0)
            {
                piece.Append(letter);
            }
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    /// <summary>What the query language says of a query, which Core says in English.</summary>
    private static IEnumerable<string> Hints(string path)
    {
        var query = QueryHelpers.ParseQuery(
            path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : ""
        );
        var read = ArticleFilterQuery.Parse(query);
        return read.Problems.Concat(read.Hints);
    }

    /// <summary>All that is stored and all that the story's files say, with the names of countries and languages.</summary>
    private async Task<string> DataAsync()
    {
        var data = new StringBuilder();
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        foreach (
            var table in await RowsAsync(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%Index%'"
            )
        )
        {
            foreach (var value in await RowsAsync(connection, $"SELECT * FROM \"{table}\""))
            {
                data.Append(Blanks.Replace(value, " ")).Append('\n');
            }
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1")))
        {
            var text = await File.ReadAllTextAsync(file);
            data.AppendLine(text).AppendLine(text.Replace("\"\"", "\"", StringComparison.Ordinal));
            if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                AddTexts(JsonDocument.Parse(text).RootElement, data);
            }
        }

        // Values of claims are worded by Core.
        var story = app.Get<FollowedStory>().Story;
        foreach (var claim in story.Claims)
        {
            var summary = ClaimSummary.Of(claim, (await app.Get<ClaimQueries>().OfAsync(claim.Key, default)).Rows);
            data.AppendJoin('\n', summary.Rows.Select(row => ClaimSummary.ValueOf(claim, row)));
            data.AppendJoin('\n', summary.Groups.Select(group => group.Label)).Append('\n');
        }

        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            data.AppendLine(culture.EnglishName);
            data.AppendLine(culture.IsNeutralCulture || culture.Name.Length == 0 ? "" : new RegionInfo(culture.Name).EnglishName);
        }

        return data.ToString();
    }

    private static void AddTexts(JsonElement element, StringBuilder data)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                data.AppendLine(element.GetString());
                break;
            case JsonValueKind.Array:
                element.EnumerateArray().ToList().ForEach(item => AddTexts(item, data));
                break;
            case JsonValueKind.Object:
                element.EnumerateObject().ToList().ForEach(property => AddTexts(property.Value, data));
                break;
        }
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!reader.IsDBNull(i) && reader.GetFieldType(i) == typeof(string))
                {
                    var value = reader.GetString(i);
                    values.Add(value);
                    if (value is ['[' or '{', ..])
                    {
                        // Kept as JSON, with the signs of markup escaped.
                        values.Add(Escapes.Replace(value, escape => ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString()));
                    }
                }
            }
        }

        return values;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex(@"^\d[\d ]*$|\s+\d[\d ]*$")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}")]
    private static partial Regex Escapes { get; }
}
