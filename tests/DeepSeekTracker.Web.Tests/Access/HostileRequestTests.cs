using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Tests.Fetching;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>The corpus of hostile requests, sent to the real server (safety.md 5.17).</summary>
[Collection(RawCollection.Name)]
public sealed class HostileRequestTests(RawApp app)
{
    /// <summary>What only a file of this machine would hold.</summary>
    private static readonly string[] FileMarks =
    [
        "root:x:",
        "daemon:",
        "SQLite format 3",
        "[extensions]",
        "<encryptedSecret",
        "<masterKey",
        "AllowedHosts",
        "[core]",
        "\"runtimeOptions\"",
        "DesignTimeFactory",
    ];

    private static readonly string[] Pages = ["/", "/admin/sign-in", "/admin", "/articles/export.json", "/nothing/here"];

    [CorpusFact]
    public async Task No_path_leads_to_a_file_or_a_fault()
    {
        var cases = HostileCase.Read("path-traversal.jsonl");
        Assert.True(cases.Count >= 150, $"{cases.Count} cases");
        var wrong = new List<string>();
        foreach (var hostile in cases)
        {
            var path = hostile.Input.Replace("{FILE}", "etc/passwd", StringComparison.Ordinal);
            foreach (var target in new[] { path[0] == '/' ? path : "/" + path, "/articles/" + path, "/status/../" + path })
            {
                var answer = await app.GetAsync(target, "Host: localhost");
                if (Status(answer) is < 200 or >= 500 || FileMarks.Any(mark => answer.Contains(mark, StringComparison.Ordinal)))
                {
                    wrong.Add($"{hostile.Id} {target}: {Start(answer)}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [CorpusFact]
    public async Task No_request_header_is_reflected_or_leads_to_a_fault()
    {
        var cases = HostileCase.Read("request-header.jsonl");
        Assert.True(cases.Count >= 15, $"{cases.Count} cases");
        var wrong = new List<string>();
        foreach (var hostile in cases)
        {
            var isHost = hostile.Input.StartsWith("Host:", StringComparison.OrdinalIgnoreCase);
            foreach (var page in Pages)
            {
                var answer = isHost
                    ? await app.GetAsync(page, hostile.Input)
                    : await app.GetAsync(page, "Host: localhost", hostile.Input);
                var reflected =
                    answer.Contains("evil.example", StringComparison.Ordinal)
                    || answer.Contains("jndi", StringComparison.Ordinal)
                    || answer.Contains("aaaaaaaaaaaaaaaaaaaa", StringComparison.Ordinal);
                if (Status(answer) is < 200 or >= 500 || reflected)
                {
                    wrong.Add($"{hostile.Id} {page}: {Start(answer)}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [CorpusFact]
    public async Task No_value_adds_a_header()
    {
        var cases = HostileCase.Read("header-injection.jsonl");
        Assert.True(cases.Count >= 15, $"{cases.Count} cases");
        var wrong = new List<string>();
        foreach (var hostile in cases)
        {
            var escaped = Uri.EscapeDataString(hostile.Input);
            string[] targets =
            [
                hostile.Input[0] == '/' ? hostile.Input : "/" + escaped,
                $"/articles/export.csv?topic={escaped}&outlet={escaped}",
                $"/admin/import?return={escaped}",
                $"/admin/sign-in?return=/{escaped}",
                $"/topics/{escaped}",
            ];
            foreach (var target in targets)
            {
                var answer = await app.GetAsync(target, "Host: localhost");
                var head = answer.Split("\r\n\r\n")[0];
                var added = head.Split('\n')
                    .Any(line =>
                        line.StartsWith("X-Evil", StringComparison.OrdinalIgnoreCase)
                        || line.StartsWith("Set-Cookie: crlf", StringComparison.OrdinalIgnoreCase)
                        || line.StartsWith("Set-Cookie: a=b", StringComparison.OrdinalIgnoreCase)
                        || line.Contains("filename=\"evil.html", StringComparison.Ordinal)
                    );
                if (Status(answer) is < 200 or >= 500 || added)
                {
                    wrong.Add($"{hostile.Id} {target}: {Start(answer)}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [CorpusFact]
    public async Task No_address_leads_off_this_site()
    {
        var cases = HostileCase.Read("open-redirect.jsonl");
        Assert.True(cases.Count >= 170, $"{cases.Count} cases");
        using var owner = await app.OwnerAsync();
        var wrong = new List<string>();
        foreach (var hostile in cases)
        {
            var escaped = Uri.EscapeDataString(hostile.Input);
            using var entered = await owner.GetAsync(AccessApp.Relative($"/admin/sign-in?return={escaped}"));
            var direct = await app.GetAsync("/" + hostile.Input.TrimStart('/').Replace(' ', '+'), "Host: localhost");
            var slashed = await app.GetAsync($"/articles/{escaped}/", "Host: localhost");
            if (entered.Headers.Location is not { } location || !IsHere(location.OriginalString))
            {
                wrong.Add($"{hostile.Id}: {(int)entered.StatusCode} {entered.Headers.Location}");
            }

            wrong.AddRange(
                new[] { direct, slashed }
                    .Where(answer => Status(answer) is < 200 or >= 500 || (Location(answer) is { } to && !IsHere(to)))
                    .Select(answer => $"{hostile.Id}: {Start(answer)} {Location(answer)}")
            );
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Heads_that_are_too_large_are_refused()
    {
        var longer = await app.GetAsync("/articles?q=" + new string('x', 25_000), "Host: localhost");
        Assert.Equal(414, Status(longer));
        Assert.Contains("This address has more than 24576 characters.", longer, StringComparison.Ordinal);
        Assert.Equal(414, Status(await app.GetAsync("/articles?q=" + new string('x', 70_000), "Host: localhost")));
        Assert.Equal(431, Status(await app.GetAsync("/", "Host: localhost", "X-Long: " + new string('x', 20_000))));
    }

    [Fact]
    public async Task A_body_above_one_megabyte_is_refused_before_it_is_read()
    {
        var head =
            $"POST /admin/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 2000000\r\nConnection: close\r\n\r\n";

        Assert.InRange(Status(await app.SendAsync(Encoding.ASCII.GetBytes(head))), 400, 413);
    }

    /// <summary>As a browser resolves it: backslashes are slashes to it, and control characters fall away.</summary>
    private static bool IsHere(string location)
    {
        var seen = new string([.. location.Where(letter => letter > ' ')]).Replace('\\', '/');
        return seen.StartsWith('/')
            && !seen.StartsWith("//", StringComparison.Ordinal)
            && new Uri(new Uri("https://localhost/"), seen).Host == "localhost";
    }

    private static int Status(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture)
            : 0;

    private static string? Location(string answer) =>
        answer
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Location: ", StringComparison.OrdinalIgnoreCase))
            ?["Location: ".Length..];

    private static string Start(string answer) => answer.Length == 0 ? "no answer" : answer.Split("\r\n")[0];
}
