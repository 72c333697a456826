using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Saved files among the captures: how they are told apart from pages, and how one is read again as its import read it.</summary>
internal static class SavedFiles
{
    /// <summary>No server answered.</summary>
    public const int Status = 0;

    private const string Scheme = "file:";

    public static string Address(string name) => Scheme + Path.GetFileName(name);

    /// <summary>
    /// What was stated beside a file, at its import and at this one; the later word wins. Of a file from before it was kept it
    /// stays null while nothing is stated, so that it is told apart from one beside which nothing was.
    /// </summary>
    /// <param name="capture">The file.</param>
    /// <param name="now">What is stated now.</param>
    /// <param name="unkept">What was stated where nothing of it was kept.</param>
    public static string? Stated(Capture capture, SideCar? now, SideCar unkept)
    {
        var before = StoredJson.ReadOne<SideCar>(capture.Stated) ?? unkept;
        return StoredJson.WriteOne((now ?? new SideCar()).Before(before) with { LeftOut = null });
    }

    /// <summary>
    /// The file that the article's text is from: of several with one text the one that brought it. Null where it is from no
    /// file, or came later from elsewhere.
    /// </summary>
    public static async Task<Capture?> TextOfAsync(TrackerDbContext db, Article article, CancellationToken stop) =>
        TextMethods.IsSaved(article.ExtractionMethod)
            ? await db
                .Captures.AsNoTracking()
                .Where(c => c.ArticleId == article.Id && c.Status == Status && c.FetchedAt == article.FetchedAt)
                .OrderByDescending(c => c.Id)
                .FirstOrDefaultAsync(stop)
            : null;

    /// <summary>The file as the present rules read it.</summary>
    public static ImportReading Read(Capture capture, Article article)
    {
        var stated = StoredJson.ReadOne<SideCar>(capture.Stated) ?? OfBefore(article);
        // A page's links lead somewhere only from its own address.
        return SavedArticleReader.Read(
            new SavedFile(
                capture.Url[Scheme.Length..],
                CaptureBody.Open(capture),
                stated with
                {
                    Url = stated.Url ?? article.Url,
                }
            )
        );
    }

    /// <summary>Imports of before it was kept: a stated title stood in the text, where it was left out of it.</summary>
    public static SideCar OfBefore(Article article) =>
        new() { Title = article.TitleOrigin == SideCar.Origin ? article.Title : null };
}
