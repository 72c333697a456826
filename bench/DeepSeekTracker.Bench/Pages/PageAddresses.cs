using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>A page that is measured.</summary>
internal sealed record PageAddress(string Name, string Path);

/// <summary>What readers ask: lists, filters, charts and searches, with the panel of counts beside each list.</summary>
internal static class PageAddresses
{
    public static IReadOnlyList<PageAddress> Of(SyntheticDatabase database)
    {
        var topics = database.TopicKeys();
        return
        [
            new("home", "/"),
            new("list", "/articles"),
            new("list, page in the middle", $"/articles?at={Middle(database)}"),
            new("list, oldest first", "/articles?sort=oldest"),
            new("list, by when it came", "/articles?sort=seen"),
            new("list, longest first", "/articles?sort=longest"),
            new("filter: large outlet", "/articles?outlet=site1"),
            new("filter: small outlet", "/articles?outlet=site480"),
            new("filter: country", "/articles?country=DE"),
            new("filter: language", "/articles?lang=zh"),
            new("filter: topic", $"/articles?topic={topics[0]}"),
            new("filter: state", "/articles?state=paywalled"),
            new("filter: undated", "/articles?days=undated"),
            new("filter: off the story", "/articles?story=off"),
            new("filter: a month", "/articles?from=2023-05-01&to=2023-05-31"),
            new("filter: five at once", $"/articles?country=DE&lang=en&topic={topics[9]}&state=ok&from=2022-01-01"),
            new("filter: nothing fits", "/articles?outlet=site480&lang=ja&state=paywalled&from=2023-05-01&to=2023-05-02"),
            new("all outlets to choose", "/articles/choose/outlet"),
            new("day", "/days/2023-05-05"),
            new("days", "/days"),
            new("outlet", "/outlets/site1"),
            new("outlets", "/outlets"),
            new("topic", $"/topics/{topics[0]}"),
            new("topics", "/topics"),
            new("article", "/articles/500000"),
            new("search: rare word", Search(SyntheticWords.Word(30_000))),
            new("search: word of a third", Search(SyntheticWords.Word(25))),
            new("search: word of nearly all", Search(SyntheticWords.Word(1))),
            new("search: two words", Search($"{SyntheticWords.Word(40)} {SyntheticWords.Word(60)}")),
            new("search: phrase", Search($"\"{SyntheticWords.Word(2)} {SyntheticWords.Word(3)}\"")),
            new("search: prefix", Search($"{SyntheticWords.Word(50)[..4]}*")),
            new("search: short prefix", Search($"{SyntheticWords.Word(50)[..2]}*")),
            new("search: two characters", Search($"{SyntheticWords.Character(3)}{SyntheticWords.Character(4)}")),
            new("search: without a word", Search($"{SyntheticWords.Word(25)} -{SyntheticWords.Word(10)}")),
            new("search: best first", Search(SyntheticWords.Word(25)) + "&sort=relevance"),
            new("search: by when it came", Search(SyntheticWords.Word(25)) + "&sort=seen"),
            new("search: oldest first", Search(SyntheticWords.Word(25)) + "&sort=oldest"),
            new("search in a small outlet", Search(SyntheticWords.Word(25)) + "&outlet=site480"),
            new("search in a country", Search(SyntheticWords.Word(25)) + "&country=DE"),
            new("search in a month", Search(SyntheticWords.Word(25)) + "&from=2023-05-01&to=2023-05-31"),
            new("search with four filters", Search(SyntheticWords.Word(25)) + $"&country=DE&lang=en&topic={topics[2]}&state=ok"),
            new("search by fields alone", Search("is:undated -lang:en country:de")),
        ];
    }

    private static string Search(string words) => $"/articles?q={Uri.EscapeDataString(words)}";

    private static string Middle(SyntheticDatabase database)
    {
        using var connection = new SqliteConnection($"Data Source={database.File};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT SearchId, Id FROM Articles WHERE SearchId > (SELECT max(SearchId) / 2 + min(SearchId) / 2 FROM Articles) ORDER BY SearchId LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(0)}.{reader.GetInt32(1)}") : "";
    }
}
