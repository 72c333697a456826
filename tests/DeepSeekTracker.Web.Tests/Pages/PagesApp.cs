using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>The program with its starter record in a folder of its own, the worker at rest, and a few articles of our own writing.</summary>
public class PagesApp : TrackerApp, IAsyncLifetime
{
    public const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</title>";

    public int HostileId { get; private set; }

    public int ArabicId { get; private set; }

    public int TextId { get; private set; }

    /// <summary>A former text of <see cref="TextId"/>.</summary>
    public int FormerId { get; private set; }

    public int FeedId { get; private set; }

    /// <summary>False for a program on which no password is set yet.</summary>
    public bool HasOwner { get; init; } = true;

    /// <summary>False for the starter record alone.</summary>
    protected virtual bool HasOwnArticles => true;

    /// <summary>The signed-in owner's, where there is one.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Without this, who begins to listen to the database's commands hears nothing for a second.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<TrackerDbContext>(options => options.ConfigureLoggingCacheTime(TimeSpan.Zero))
        );
    }

    public virtual async Task InitializeAsync()
    {
        Client = HasOwner ? await OwnerAsync() : Anyone();
        if (HasOwnArticles)
        {
            await AddOwnArticlesAsync();
        }
    }

    private async Task AddOwnArticlesAsync()
    {
        await using var db = await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var outlet = new Outlet
        {
            Key = "sample-gazette",
            Name = "Sample Gazette",
            Domain = "gazette.example",
            Country = "DE",
            Language = "de",
            Kind = "newspaper",
        };
        var hostile = Article(outlet, "hostile", Hostile, "en");
        hostile.Url = "javascript:alert(3)";
        hostile.Author = Hostile;
        hostile.Subtitle = Hostile;
        hostile.Section = Hostile;
        hostile.Tags = Hostile;
        hostile.Note = Hostile;
        hostile.PublishedRaw = Hostile;
        hostile.StateReason = Hostile;
        hostile.Topics =
        [
            new ArticleTopic
            {
                TopicKey = "markets",
                Score = 9,
                Matches = Hostile,
            },
        ];
        hostile.Text = Text(
            [new TextBlock(BlockKind.Paragraph, Hostile), new TextBlock(BlockKind.Heading, Hostile, 2)],
            [new Outlink("javascript:alert(4)", Hostile, Hostile), new Outlink("data:text/html,x", "data")],
            [new DroppedLine(3, Hostile, "a subscribe line")]
        );
        var arabic = Article(outlet, "arabic", "عنوان من عندنا", "ar");
        arabic.Text = Text([new TextBlock(BlockKind.Paragraph, "نص قصير من عندنا.")], [], []);
        var text = Article(outlet, "text", "Ein Titel von uns", "de");
        text.Author = "Courier Wire";
        text.Text = Text(
            [
                new TextBlock(BlockKind.Paragraph, "Ein Absatz."),
                new TextBlock(BlockKind.Heading, "Zwischentitel", 3),
                new TextBlock(BlockKind.ListItem, "erstens", 1),
                new TextBlock(BlockKind.ListItem, "darunter", 2),
                new TextBlock(BlockKind.Quotation, "Ein Zitat."),
                new TextBlock(BlockKind.Table, "Modell\tWert\nA\t1"),
                new TextBlock(BlockKind.Preformatted, "print(1)"),
            ],
            [new Outlink("https://example.org/paper", "das Papier", "Mehr sagt das Papier.")],
            []
        );
        db.Articles.AddRange(hostile, arabic, text);
        var feed = new Feed
        {
            Outlet = outlet,
            Url = "https://gazette.example/feed.xml",
            State = "not found",
            Title = Hostile,
            ScheduleReason = "asked again in 6 hours",
        };
        db.Feeds.Add(feed);
        await db.SaveChangesAsync();
        db.FeedPolls.Add(
            new FeedPoll
            {
                FeedId = feed.Id,
                At = Seen,
                Outcome = "404",
                Note = Hostile,
                NextPollAt = Seen.AddHours(6),
            }
        );
        db.ArticlePages.AddRange(
            Page(hostile, Hostile, TitlePlace.Page),
            Page(text, "Ein Titel für Suchmaschinen", TitlePlace.TitleTag)
        );
        db.Edits.Add(
            new Edit
            {
                ArticleId = text.Id,
                SeenAt = Seen,
                Field = "title",
                Before = "Ein alter Titel",
                After = text.Title,
                Via = "feed",
            }
        );
        var blocks = System.Text.Encoding.UTF8.GetBytes(
            StoredJson.Write<TextBlock>([new(BlockKind.Paragraph, "Ein Absatz."), new(BlockKind.Paragraph, Hostile)])
        );
        var former = new FormerText
        {
            ArticleId = text.Id,
            TextSha256 = "former",
            ReplacedAt = Seen,
            FetchedAt = Seen,
            WordCount = 4,
            Length = blocks.Length,
            Blocks = CaptureBody.Pack(blocks),
        };
        db.FormerTexts.Add(former);
        await db.SaveChangesAsync();
        await ArticleIndex.RefreshAsync(db, default);
        FormerId = former.Id;

        (HostileId, ArabicId, TextId, FeedId) = (hostile.Id, arabic.Id, text.Id, feed.Id);
    }

    /// <summary>The cookie in which a browser keeps a note of this tracker.</summary>
    public string Cookie(string note) => $"{note}-{Get<TrackerId>().Value}";

    /// <summary>The page as a browser reads it.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>xunit disposes the factory itself as well; its folder can go only once.</summary>
    Task IAsyncLifetime.DisposeAsync() => StopAsync();

    protected virtual Task StopAsync() => Task.CompletedTask;

    private static DateTimeOffset Seen { get; } = new(2025, 1, 27, 18, 0, 0, TimeSpan.Zero);

    private static ArticlePage Page(Article article, string said, TitlePlace place) =>
        new()
        {
            ArticleId = article.Id,
            IsCut = true,
            Reading = StoredJson.WriteOne(
                new PageReading
                {
                    Title = $"{said}, auf der Seite",
                    OtherTitles = [new TitleVariant(said, place), new TitleVariant($"„{article.Title}“", TitlePlace.Social)],
                    Author = article.Author,
                    Persons = ["Edda Quill"],
                    Organisations = [said, "Courier Wire"],
                    OutletName = said,
                    OutletType = said,
                    LeadImageUrl = $"https://gazette.example/{said}",
                    Captions = [said],
                }
            ),
        };

    private static Article Article(Outlet outlet, string name, string title, string language)
    {
        var at = new DateTimeOffset(2025, 1, 27, 15, 2, 0, TimeSpan.Zero);
        return new Article
        {
            Key = $"gazette.example/{name}",
            Url = $"https://gazette.example/{name}",
            Outlet = outlet,
            Title = title,
            TitleOrigin = "the test",
            PublishedAt = at,
            PublishedPrecision = DatePrecision.Minute,
            PublishedDay = new DateOnly(2025, 1, 27),
            PublishedOrigin = "the test",
            FirstSeenAt = Seen,
            SortAt = at,
            Language = language,
            Via = "import",
            TextState = TextState.Ok,
            WordCount = 3,
        };
    }

    private static ArticleText Text(TextBlock[] blocks, Outlink[] outlinks, DroppedLine[] dropped) =>
        new()
        {
            Text = string.Join("\n\n", blocks.Select(b => b.Text)),
            Blocks = JsonSerializer.Serialize(blocks),
            Outlinks = JsonSerializer.Serialize(outlinks),
            Dropped = JsonSerializer.Serialize(dropped),
        };
}

[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<PagesApp>
{
    public const string Name = "pages";
}
