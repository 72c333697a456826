using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>Hostile searches of the corpus, and cut, doubled and mixed ones, sent as a reader would.</summary>
internal sealed partial class HostileQueries(string corpus, int count)
{
    private const int Longest = 1_500;
    private const int DearEvery = 10;
    private const string Late = "This search takes a while";
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(0.5);
    private static readonly string[] Files = ["query.jsonl", "naughty-strings.jsonl", "xss.jsonl"];
    private static readonly string[] Pieces =
    [
        "\"",
        "(",
        ")",
        "*",
        " OR ",
        " AND ",
        " NOT ",
        "-",
        "^",
        "title:",
        "NEAR(",
        "date:",
        "..",
        "words:>",
        "\0",
        "a* ",
        "e* ",
        "{tags}:",
        "'",
        "ba* ",
    ];

    /// <summary>What no answer may show.</summary>
    [GeneratedRegex(
        "SqliteException|fts5|SQL logic error|no such column|unterminated string|   at [A-Z]\\w+\\.|Unhandled",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Raw();

    public async Task<int> RunAsync(string url)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        var (failed, slow, slowest, raw, late) = (new List<string>(), new List<string>(), TimeSpan.Zero, 0, 0);
        foreach (var query in Queries())
        {
            var path = $"/articles?q={Uri.EscapeDataString(query)}";
            var started = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, url + path);
            using var response = await http.SendAsync(request, CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync();
            var took = Stopwatch.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && body.Contains(Late, StringComparison.Ordinal))
            {
                late++;
            }
            else if ((int)response.StatusCode is not (200 or 400 or 414 or 431))
            {
                failed.Add($"{(int)response.StatusCode} {path}");
            }

            if (took > Bound)
            {
                slow.Add($"{took.TotalMilliseconds:0} ms {path}");
            }

            if (Raw().Match(body) is { Success: true } shown && !query.Contains(shown.Value, StringComparison.OrdinalIgnoreCase))
            {
                raw++;
                Console.Error.WriteLine($"shows “{shown.Value}”: {path}");
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} searches: {failed.Count} failed, {raw} showed a raw error, {late} were told to come back, {slow.Count} above {Bound.TotalMilliseconds:0} ms, the slowest {slowest.TotalMilliseconds:0} ms"
            )
        );
        failed.Concat(slow).Take(20).ToList().ForEach(Console.WriteLine);
        return failed.Count + raw + slow.Count == 0 ? 0 : 1;
    }

    private IEnumerable<string> Queries()
    {
        var given = Files
            .Select(file => Path.Combine(corpus, file))
            .SelectMany(File.ReadLines)
            .Select(Input)
            .Where(input => input.Length is > 0 and <= Longest)
            .ToList();
        var random = new Random(7);
        for (var n = 0; n < count; n++)
        {
            yield return n < given.Count && n < count / 2 ? given[n]
            : random.Next(DearEvery) == 0 ? Dear(random)
            : Mixed(given, random);
        }
    }

    /// <summary>Words that are met most often, begun, in phrases, beside each other: what costs the index most.</summary>
    private static string Dear(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 40)).Select(_ => SyntheticWords.Word(random.Next(1, 60)));
        return random.Next(5) switch
        {
            0 => string.Join(' ', words.Select(word => word[..random.Next(3, 6)] + "*")),
            1 => string.Join(" OR ", words.Select(word => word[..3] + "*")),
            2 => $"\"{string.Join(' ', words)}\"",
            3 => string.Join(" OR ", words.Chunk(2).Select(pair => $"\"{string.Join(' ', pair)}\"")),
            _ => string.Join(random.Next(2) == 0 ? " " : " OR -", words),
        };
    }

    private static string Mixed(List<string> given, Random random)
    {
        var text = new StringBuilder();
        for (var part = random.Next(1, 5); part > 0; part--)
        {
            var input = given[random.Next(given.Count)];
            var from = random.Next(input.Length);
            text.Append(input, from, random.Next(Math.Min(60, input.Length - from) + 1))
                .Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString();
    }

    private static string Input(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Encoding.UTF8.GetString(Convert.FromBase64String(json.RootElement.GetProperty("input").GetString() ?? ""));
    }
}
