using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>One item as a plain reading of the file gives it, without any code of the program.</summary>
internal sealed record EditionItem(string Address, string? Title, bool IsMatch);

/// <summary>One outlet's real feed documents by the day of the poll.</summary>
internal sealed partial class FeedEditions
{
    private static readonly string[] Names =
    [
        "deepseek",
        "深度求索",
        "深度尋索",
        "ディープシーク",
        "딥시크",
        "梁文锋",
        "梁文鋒",
        "liang wenfeng",
    ];

    private readonly SortedDictionary<DateOnly, string> _files = [];

    private FeedEditions(string folder)
    {
        Outlet = Path.GetFileName(folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (
                DateOnly.TryParseExact(
                    Path.GetFileNameWithoutExtension(file),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                _files.Add(day, file);
            }
        }
    }

    public string Outlet { get; }

    public string Url => $"http://{Outlet}.feeds.example/{Outlet}";

    public IEnumerable<DateOnly> Days => _files.Keys;

    public static IReadOnlyList<FeedEditions> All(string corpus) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(corpus, "coverage", "feeds", "derived"))
                .Order(StringComparer.Ordinal)
                .Select(folder => new FeedEditions(folder)),
        ];

    /// <summary>The document that stands at the feed's address on a day; null before the first.</summary>
    public string? FileOn(DateOnly day) => _files.Where(file => file.Key <= day).Select(file => file.Value).LastOrDefault();

    /// <summary>What a tracker that polls on every one of the days must hold, and the changes of titles that it must have seen.</summary>
    public (HashSet<string> Matching, int TitleChanges) Expected(IEnumerable<DateOnly> days)
    {
        var matching = days.Select(FileOn)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(Read)
            .Where(item => item.IsMatch)
            .Select(item => item.Address)
            .ToHashSet(StringComparer.Ordinal);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var changes = 0;
        foreach (
            var item in days.Select(FileOn)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .SelectMany(Read)
                .Where(item => item.Title is not null && matching.Contains(item.Address))
        )
        {
            changes += titles.TryGetValue(item.Address, out var before) && before != item.Title ? 1 : 0;
            titles[item.Address] = item.Title!;
        }

        return (matching, changes);
    }

    /// <summary>The address without scheme, www, fragment and parameters that only count readers.</summary>
    public static string Identity(string address)
    {
        var uri = new Uri(address.Trim());
        var parameters = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !Tracking().IsMatch(p))
            .Order(StringComparer.Ordinal);
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return $"{host}{Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/')}?{string.Join('&', parameters)}";
    }

    private static List<EditionItem> Read(string file) =>
        [.. Path.GetExtension(file) == ".json" ? ReadJson(file) : ReadXml(file)];

    private static IEnumerable<EditionItem> ReadXml(string file)
    {
        var items = XDocument.Load(file).Descendants().Where(e => e.Name.LocalName is "item" or "entry");
        foreach (var item in items)
        {
            string Text(params string[] names) =>
                string.Join(' ', item.Elements().Where(e => names.Contains(e.Name.LocalName)).Select(e => e.Value));
            var link = item.Elements()
                .Where(e => e.Name.LocalName == "link")
                .Select(e => (string?)e.Attribute("href") ?? e.Value)
                .First();
            yield return Item(link, Text("title"), Text("description", "summary", "content", "encoded"));
        }
    }

    private static List<EditionItem> ReadJson(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. json
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item =>
                {
                    string Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
                    return Item(Text("url"), Text("title"), $"{Text("summary")} {Text("content_text")} {Text("content_html")}");
                }),
        ];
    }

    private static EditionItem Item(string link, string title, string description)
    {
        var plain = string.Join(' ', WebUtility.HtmlDecode(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = $"{plain} {Tag().Replace(WebUtility.HtmlDecode(description), " ")}";
        return new EditionItem(
            Identity(link),
            plain.Length == 0 ? null : plain,
            Names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
        );
    }

    [GeneratedRegex("^(utm_[a-z]+|f|from|ref|at_[a-z]+)=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tracking();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
