namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Reads what a person kept: text, Markdown, HTML, lists of addresses, tables. What was inferred says from where and how sure;
/// what the file does not say stays unknown.
/// </summary>
public static class SavedArticleReader
{
    /// <summary>Largest file with one article, in bytes.</summary>
    public const int MaxArticleBytes = 10 * 1024 * 1024;

    private const string NoEncoding =
        $"holds no readable text: its bytes fit no encoding that is known here. {TextDecoding.Advice}";

    private const int MaxLines = 100_000;

    /// <param name="file">The file with what a person knows about it.</param>
    /// <param name="knownOutlet">Name of the outlet that owns a registrable domain, where one is known.</param>
    public static ImportReading Read(SavedFile file, Func<string, string?>? knownOutlet = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.Bytes.Span;
        if (FileKinds.BinaryKind(bytes) is { } kind)
        {
            return Refuse(file, $"is {kind}, which cannot be read. Save the article as text, Markdown or HTML and import that.");
        }

        var extension = FileKinds.Extension(file.Name);
        if (extension is ".xml" or ".rss" or ".atom" or ".opml")
        {
            return Refuse(file, "is a feed or a list of feeds, not a saved article. Add it where feeds are added.");
        }

        if (extension is ".csv" or ".tsv" && bytes.Length > 0)
        {
            return new ImportReading.Table(ArticleTable.ReadCsv(AsStream(file)));
        }

        if (extension is ".jsonl" or ".ndjson" && bytes.Length > 0)
        {
            return new ImportReading.Table(ArticleTable.ReadJson(AsStream(file)));
        }

        var text = TextDecoding.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse(file, "is empty. Nothing was imported from it; save the article again.");
        }

        return FileKinds.IsMostlyControls(text) ? Refuse(file, NoEncoding) : ReadText(file, text, knownOutlet);
    }

    private static ImportReading ReadText(SavedFile file, string text, Func<string, string?>? knownOutlet)
    {
        var kind = FileKinds.Of(file, text);
        switch (kind)
        {
            case FileKind.Csv:
                return new ImportReading.Table(ArticleTable.ReadCsv(AsStream(file)));
            case FileKind.Json:
                return new ImportReading.Table(ArticleTable.ReadJson(AsStream(file)));
            case FileKind.AddressList:
                return new ImportReading.Table(AddressList.Read(text));
        }

        if (file.Bytes.Length > MaxArticleBytes)
        {
            return Refuse(
                file,
                $"is too large: {file.Bytes.Length:N0} bytes, where one article may have {MaxArticleBytes:N0}. Split it, or import it as a CSV or JSON Lines table."
            );
        }

        if (kind == FileKind.Text && Math.Max(text.AsSpan().Count('\n'), text.AsSpan().Count('\r')) > MaxLines)
        {
            return Refuse(file, $"has more than {MaxLines:N0} lines, which no article has. Split it.");
        }

        // A page names its encoding itself.
        if (kind == FileKind.Text && !TextDecoding.IsKnown(file.Bytes.Span))
        {
            return Refuse(file, NoEncoding);
        }

        string? reason = null;
        var saved = kind == FileKind.Html ? HtmlArticle.Read(file, out reason) : TextArticle.Read(file, text, knownOutlet);
        return saved is null
            ? Refuse(
                file,
                $"holds no text of an article. {reason ?? "It has only blank lines, labels and boxes."} Check that the whole article was saved."
            )
            : new ImportReading.Article(saved);
    }

    private static MemoryStream AsStream(SavedFile file) => new(file.Bytes.ToArray(), writable: false);

    private static ImportReading.Refused Refuse(SavedFile file, string what) => new($"{Shown(file.Name)} {what}");

    private static string Shown(string name)
    {
        var clean = string.Concat(name.Where(c => !char.IsControl(c)));
        return clean.Length == 0 ? "The file"
            : clean.Length <= 100 ? clean
            : clean[..100] + "…";
    }
}
