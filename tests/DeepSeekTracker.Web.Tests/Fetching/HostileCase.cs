using System.Text.Json;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>One case of the shared corpus of hostile inputs.</summary>
internal sealed record HostileCase(string Id, string Kind, string Encoding, byte[] Bytes, string Expected)
{
    public string Input => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>The cases of one file; none where the corpus does not stand beside the repository.</summary>
    public static IReadOnlyList<HostileCase> Read(string file)
    {
        var path = Path.Combine(CorpusFolder.Path, "hostile", file);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Parse)] : [];
    }

    private static HostileCase Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        return new HostileCase(
            Text("id"),
            Text("kind"),
            Text("encoding"),
            Convert.FromBase64String(Text("input")),
            Text("expected")
        );
    }
}
