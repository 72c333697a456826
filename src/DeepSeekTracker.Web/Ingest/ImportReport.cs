using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>One file or pasted text to import.</summary>
/// <param name="Name">File name: its ending tells the kind.</param>
/// <param name="Content">The bytes; read once, from its current position.</param>
/// <param name="Details">What a person states about it; null = nothing.</param>
/// <param name="SideCar">The JSON text of the file's side-car; null = it has none.</param>
public sealed record ImportRequest(string Name, Stream Content, ImportDetails? Details = null, string? SideCar = null)
{
    /// <summary>The import that the file is a part of; each alone where it is none.</summary>
    public ImportLog Log { get; init; } = new("a program");

    /// <summary>Endings of saved articles.</summary>
    public static readonly IReadOnlySet<string> ArticleEndings = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
    };

    /// <summary>One article's file; tables are streamed and may be longer.</summary>
    public const int MostArticleBytes = 10 * 1024 * 1024;

    /// <summary>The name of the file that states facts about this one: the same with the ending .json; null for what is no saved article.</summary>
    public static string? SideCarOf(string file) =>
        ArticleEndings.Contains(Path.GetExtension(file)) ? Path.ChangeExtension(file, ".json") : null;

    /// <summary>The files that are no side-car of another one, in their order.</summary>
    public static List<T> WithoutSideCars<T>(IReadOnlyCollection<T> files, Func<T, string> name)
    {
        var sideCars = files.Select(file => SideCarOf(name(file))).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !sideCars.Contains(name(file)))];
    }
}

/// <summary>Facts that a person states about one saved article.</summary>
public sealed record ImportDetails(
    string? Url = null,
    string? Outlet = null,
    string? Title = null,
    string? Author = null,
    string? Published = null,
    string? Language = null
);

/// <summary>What an import came to.</summary>
/// <param name="Added">New articles.</param>
/// <param name="Updated">Known articles that gained something.</param>
/// <param name="Unchanged">Known articles that did not.</param>
/// <param name="Items">The first articles, with what was inferred about each.</param>
/// <param name="Problems">What could not be imported, where, and what to do; then what was left out of the rest.</param>
public sealed record ImportReport(
    int Added,
    int Updated,
    int Unchanged,
    IReadOnlyList<ImportedItem> Items,
    IReadOnlyList<string> Problems
)
{
    public int Articles => Added + Updated + Unchanged;

    /// <summary>Articles, or files, that were not taken.</summary>
    public int Refused { get; init; }

    /// <summary>How many of the last <see cref="Problems"/> cost nothing but what they name.</summary>
    internal int Notices { get; init; }

    /// <summary>How many are not among <see cref="Problems"/>; the last of these says so.</summary>
    internal int Untold { get; init; }

    public static ImportReport Failed(string problem) => new(0, 0, 0, [], [problem]) { Refused = 1 };
}

/// <param name="ArticleId">The article's id.</param>
/// <param name="Title">Its title, or what stands for one.</param>
/// <param name="Result">added, updated or unchanged.</param>
/// <param name="Inferred">Each fact that was inferred: what, from where, how sure.</param>
public sealed record ImportedItem(int ArticleId, string Title, string Result, IReadOnlyList<string> Inferred);

/// <summary>Counts while an import runs, in bounded memory.</summary>
internal sealed class ImportTally
{
    private const int MostItems = 200;
    private const int MostProblems = 200;

    private readonly List<ImportedItem> _items = [];
    private readonly List<string> _problems = [];
    private readonly List<string> _notices = [];
    private readonly int[] _counts = new int[3];
    private int _lostCount;
    private int _noticeCount;
    private int _untold;
    private int _refused;

    /// <summary>Notes why one article was not taken.</summary>
    public void Refuse(string problem)
    {
        _refused++;
        Problem(problem);
    }

    public void Count(Article article, StoreResult result, IReadOnlyList<string> inferred)
    {
        _counts[(int)result]++;
        if (_items.Count < MostItems)
        {
            _items.Add(
                new ImportedItem(
                    article.Id,
                    article.Title ?? article.Url ?? "Untitled",
                    result.ToString().ToLowerInvariant(),
                    inferred
                )
            );
        }
    }

    /// <summary>Something was not taken.</summary>
    public void Problem(string problem)
    {
        _lostCount++;
        Keep(_problems, problem);
    }

    /// <summary>Something to know about what was taken.</summary>
    public void Notice(string notice)
    {
        _noticeCount++;
        Keep(_notices, notice);
    }

    public void Add(ImportTally other) => Add(other.ToReport());

    public void Add(ImportReport other)
    {
        _counts[(int)StoreResult.Added] += other.Added;
        _counts[(int)StoreResult.Updated] += other.Updated;
        _counts[(int)StoreResult.Unchanged] += other.Unchanged;
        _refused += other.Refused;
        _items.AddRange(other.Items.Take(MostItems - _items.Count));
        var told = other.Problems.Count - (other.Untold > 0 ? 1 : 0);
        foreach (var (at, text) in other.Problems.Take(told).Index())
        {
            if (at < told - other.Notices)
            {
                Problem(text);
            }
            else
            {
                Notice(text);
            }
        }

        _untold += other.Untold;
    }

    /// <summary>What was lost comes before what is merely good to know: there is room for so many only.</summary>
    public ImportReport ToReport()
    {
        var notices = _notices.Take(MostProblems - _problems.Count).ToList();
        var untold = _untold + _lostCount + _noticeCount - _problems.Count - notices.Count;
        return new ImportReport(
            _counts[(int)StoreResult.Added],
            _counts[(int)StoreResult.Updated],
            _counts[(int)StoreResult.Unchanged],
            [.. _items],
            untold > 0
                ? [.. _problems, .. notices, $"{Amount.Of(untold, "more problem", "more problems")} of the same kinds."]
                : [.. _problems, .. notices]
        )
        {
            Notices = notices.Count,
            Untold = untold,
            Refused = _refused,
        };
    }

    private static void Keep(List<string> said, string text)
    {
        if (said.Count < MostProblems)
        {
            said.Add(text);
        }
    }
}
