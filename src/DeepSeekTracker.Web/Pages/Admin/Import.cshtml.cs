using System.Text;
using DeepSeekTracker.Web.Ingest;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>What the form states about a saved article; empty means not known.</summary>
public sealed record ImportForm(
    string? Text,
    string? Url,
    string? Outlet,
    string? Title,
    string? Author,
    string? Published,
    string? Language
)
{
    public static readonly ImportForm Empty = new(null, null, null, null, null, null, null);

    /// <summary>True where the form states what can be true of one article only.</summary>
    public bool NamesOneArticle => new[] { Url, Title, Author, Published }.Any(value => !string.IsNullOrWhiteSpace(value));

    public ImportDetails? Details =>
        new[] { Url, Outlet, Title, Author, Published, Language }.All(string.IsNullOrWhiteSpace)
            ? null
            : new(Stated(Url), Stated(Outlet), Stated(Title), Stated(Author), Stated(Published), Stated(Language));

    private static string? Stated(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>The report on one file, or on the pasted text.</summary>
public sealed record FileReport(string Name, ImportReport Report);

[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = MostTextBytes)]
public sealed class Import(IngestQueue queue) : PageModel
{
    private const int Megabyte = 1024 * 1024;
    private const int MostBytes = 64 * Megabyte;
    private const int MostTextBytes = 4 * Megabyte;

    /// <summary>Megabytes that are taken: at once, of pasted text, of one article's file.</summary>
    public static (int AtOnce, int Pasted, int Article) Most =>
        (MostBytes / Megabyte, MostTextBytes / Megabyte, ImportRequest.MostArticleBytes / Megabyte);

    /// <summary>What the form shows again: all that was sent, until it came in whole.</summary>
    public ImportForm Form { get; private set; } = ImportForm.Empty;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public IReadOnlyList<FileReport> Reports { get; private set; } = [];

    public void OnGet() { }

    public async Task OnPostAsync([FromForm] ImportForm form, List<IFormFile>? files, CancellationToken stop)
    {
        Form = form;
        var sent = files ?? [];
        var pasted = !string.IsNullOrWhiteSpace(form.Text);
        if (!pasted && sent.Count == 0)
        {
            Problems = [T("Nothing was sent. Paste a text, or choose a file.")];
            return;
        }

        var articles = ImportRequest.WithoutSideCars(sent, NameOf);
        if (articles.Count + (pasted ? 1 : 0) > 1 && form.NamesOneArticle)
        {
            Problems =
            [
                T(
                    "An address, title, author or date can be stated for one article only. Send one at a time, or leave them empty."
                ),
            ];
            return;
        }

        var (reports, log) = (new List<FileReport>(), ImportLog.OfOwner());
        if (pasted)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(form.Text!));
            reports.Add(await ImportAsync(PastedName(form.Text!), T("Pasted text"), content, log, stop));
        }

        foreach (var file in articles)
        {
            await using var content = file.OpenReadStream();
            var (name, beside) = (NameOf(file), sent.Find(other => NameOf(other) == ImportRequest.SideCarOf(NameOf(file))));
            var shown = beside is null ? name : T("{0}, with {1}", name, NameOf(beside));
            reports.Add(await ImportAsync(name, shown, content, log, stop, await TextAsync(beside, stop)));
        }

        await queue.EndImportsAsync();
        Reports = reports;
        if (reports.TrueForAll(file => file.Report.Problems.Count == 0))
        {
            // What was stated about one article must not be sent with the next.
            Form = ImportForm.Empty;
        }
    }

    /// <summary>The ending tells the importer what to expect: a page, or a text with Markdown's marks, which plain text has not.</summary>
    private static string PastedName(string text)
    {
        var start = text.AsSpan().TrimStart();
        return
            start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? "pasted.html"
            : "pasted.txt";
    }

    private async Task<FileReport> ImportAsync(
        string name,
        string shown,
        Stream content,
        ImportLog log,
        CancellationToken stop,
        string? sideCar = null
    ) => new(shown, await queue.ImportAsync(new ImportRequest(name, content, Form.Details, sideCar) { Log = log }, stop));

    private static string NameOf(IFormFile file) => Path.GetFileName(file.FileName);

    private static async Task<string?> TextAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null)
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(stop);
    }
}
