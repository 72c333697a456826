namespace DeepSeekTracker.Web.Hosting;

/// <summary>Every option's name, as docs/configuration.md tells it; a test keeps that document and the options' records together.</summary>
internal static class OptionBook
{
    public const string Document = "docs/configuration.md";

    /// <summary>The options by name, each with its line in the document, counted from 1.</summary>
    public static readonly IReadOnlyDictionary<string, int> Lines = Read();

    /// <summary>What stands before the colon of an option's name.</summary>
    public static readonly IReadOnlySet<string> Sections = Lines
        .Keys.Where(name => name.Contains(':', StringComparison.Ordinal))
        .Select(name => name.Split(':')[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, int> Read()
    {
        using var stream = typeof(OptionBook).Assembly.GetManifestResourceStream(Document)!;
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (NameOf(line) is { } name)
            {
                lines.Add(name, number);
            }
        }

        return lines;
    }

    /// <summary>"| `Ingest:Enabled` | …" → "Ingest:Enabled"; the document's other tables name files and numbers.</summary>
    private static string? NameOf(string line) =>
        line.StartsWith("| `", StringComparison.Ordinal)
        && line[3..].Split('`')[0] is { } name
        && name.All(c => char.IsAsciiLetter(c) || c == ':')
            ? name
            : null;
}
