using System.IO.Compression;
using System.Text.Json;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>One page of the extraction corpus with what people found on it (score/README.md there tells the fields).</summary>
public sealed class ExtractionTruth
{
    private readonly string _file;

    private ExtractionTruth(JsonElement entry, string folder)
    {
        Id = One(entry, "id")!;
        Set = One(entry, "set")!;
        Url = One(entry, "url")!;
        Domain = One(entry, "domain") ?? "";
        _file = Path.Combine(folder, One(entry, "file")!);
        Title = One(entry, "title");
        Language = One(entry, "lang");
        Texts = Many(entry, "text");
        With = Many(entry, "with");
        Without = entry.TryGetProperty("without", out _) ? Many(entry, "without") : null;
        Authors = Many(entry, "author");
        Dates = Many(entry, "date");
        Images = Many(entry, "image");
        IsMetaAnnotated = entry.TryGetProperty("meta_annotated", out var annotated) && annotated.ValueKind == JsonValueKind.True;
    }

    public string Id { get; }

    public string Set { get; }

    public string Url { get; }

    public string Domain { get; }

    public string? Title { get; }

    public string? Language { get; }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<string> With { get; }

    /// <summary>Null where the set has no such snippets.</summary>
    public IReadOnlyList<string>? Without { get; }

    public IReadOnlyList<string> Authors { get; }

    public IReadOnlyList<string> Dates { get; }

    public IReadOnlyList<string> Images { get; }

    /// <summary>True where a missing author or date means that the page has none.</summary>
    public bool IsMetaAnnotated { get; }

    public static IReadOnlyList<ExtractionTruth> Load(string folder)
    {
        List<ExtractionTruth> pages = [];
        foreach (var line in File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(line => line.Length > 0))
        {
            using var entry = JsonDocument.Parse(line);
            pages.Add(new ExtractionTruth(entry.RootElement, folder));
        }

        return pages;
    }

    public byte[] Body()
    {
        using var gzip = new GZipStream(File.OpenRead(_file), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    private static string? One(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Many(JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString() ?? "")]
        : value.GetString() is { } text ? [text]
        : [];
}
