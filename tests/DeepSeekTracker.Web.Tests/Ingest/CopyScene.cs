using System.Globalization;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Articles of several outlets, written by the one writer as a page reader would.</summary>
internal static class CopyScene
{
    private static readonly DateTimeOffset Start = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Words without sense, the same for a seed every time.</summary>
    public static string Words(int count, int seed)
    {
        const string Letters = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var random = new Random(seed);
        return string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    string.Concat(
                        Enumerable
                            .Range(0, 3)
                            .Select(_ => $"{Letters[random.Next(Letters.Length)]}{Vowels[random.Next(Vowels.Length)]}")
                    )
                )
        );
    }

    /// <summary>Stores an article of <c>NAME.example</c>, or gives it another text; the hours say when it appeared.</summary>
    public static Task<int> PutAsync(TrackerApp app, string name, string text, int? hours = 0, string? origin = null) =>
        app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = await db.Outlets.FirstOrDefaultAsync(o => o.Key == name, stop);
                    if (outlet is null)
                    {
                        outlet = new Outlet { Key = name, Name = name.ToUpper(CultureInfo.InvariantCulture) };
                        db.Outlets.Add(outlet);
                        await db.SaveChangesAsync(stop);
                    }

                    var draft = new ArticleDraft
                    {
                        Key = $"{name}.example/a",
                        Url = $"https://{name}.example/a",
                        Via = "import",
                        OutletId = outlet.Id,
                        Title = "DeepSeek at " + name,
                        Text = new DraftText(TextState.Ok, null, [new TextBlock(BlockKind.Paragraph, text)], [], "saved", null),
                    };
                    var (article, _) = await app.Get<ArticleStore>().PutAsync(db, draft, stop);
                    if (hours is { } after)
                    {
                        (article.PublishedAt, article.PublishedPrecision) = (Start.AddHours(after), DatePrecision.Minute);
                        article.PublishedDay = DateOnly.FromDateTime(Start.AddHours(after).UtcDateTime);
                        article.PublishedZone = ZoneBasis.Given;
                        article.PublishedOrigin = origin;
                    }

                    return article.Id;
                },
                CancellationToken.None
            );

    /// <summary>Each article as "NAME role of OTHER in group of N", by name.</summary>
    public static async Task<List<string>> PlacesAsync(TrackerApp app)
    {
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var articles = await db.Articles.AsNoTracking().Where(a => a.Key.EndsWith(".example/a")).ToListAsync();
        string Name(Article article) => article.Key.Split('.')[0];
        return
        [
            .. articles
                .OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a =>
                    a.CopyRole == CopyRole.None
                        ? $"{Name(a)} None"
                        : $"{Name(a)} {a.CopyRole}{(a.CopyOfId is { } of ? " of " + Name(articles.Single(o => o.Id == of)) : "")} of {articles.Count(o => o.CopyGroupId == a.CopyGroupId)}"
                ),
        ];
    }
}
