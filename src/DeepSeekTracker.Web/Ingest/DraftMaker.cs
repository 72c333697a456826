using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Makes drafts of what imports and pages say.</summary>
internal static class DraftMaker
{
    /// <summary>Lists show titles and authors fifty times on a page.</summary>
    public const int LongestTitle = 1_000;
    private const int LongestSubtitle = 20_000;
    private const int LongestWord = 300;

    /// <summary>Takes its time on a long text, so that no writer should wait for it.</summary>
    public static Judgement Judge(ArticleFacts facts, ArticleAnalyzer analyzer) =>
        analyzer.Judge(facts.Title, facts.Subtitle, Blocks(facts), facts.Language);

    /// <inheritdoc cref="Judge(ArticleFacts, ArticleAnalyzer)"/>
    public static Judgement Judge(SavedArticle saved, ArticleAnalyzer analyzer) =>
        analyzer.Judge(Title(saved), Subtitle(saved), saved.Blocks, saved.Language?.Value);

    /// <summary>A row of a table: the starter record, a list of another program, or our own export.</summary>
    public static ArticleDraft Of(ArticleFacts facts, ArticleUrl? url, int outletId, string via, Judgement judgement)
    {
        var blocks = Blocks(facts);
        return new ArticleDraft
        {
            Key = url?.Key ?? $"text:{ArticleStore.HashOf(blocks)}",
            Via = via,
            Stated = facts.Stated,
            Url = url is null ? null : facts.Url,
            FinalUrl = facts.FinalUrl,
            CanonicalUrl = facts.CanonicalUrl,
            OutletId = outletId,
            FeedUrl = facts.FeedUrl,
            Title = facts.Title,
            TitleOrigin =
                facts.Title is null ? null
                : via == "record" ? "starter record"
                : "imported table",
            Subtitle = facts.Subtitle,
            Author = facts.Author,
            Published = facts.Published is { } date ? Published(date, facts, via) : null,
            ModifiedAt = facts.ModifiedAt?.Earliest,
            ListedOn = facts.ListedOn,
            FirstSeenAt = facts.FirstSeenAt,
            Language = facts.Language,
            Kind = facts.Kind,
            Tags = facts.Tags,
            Note = facts.Note,
            OnStory = !facts.IsOffStory,
            SetAsideBy = facts.IsOffStory ? "The imported table says off-story." : null,
            Text =
                blocks.Count == 0
                    ? Textless(facts)
                    : new DraftText(
                        facts.TextState ?? TextState.Ok,
                        null,
                        blocks,
                        facts.Outlinks,
                        facts.ExtractionMethod ?? TextMethods.ImportedTable,
                        facts.FetchedAt
                    ),
            Judgement = judgement,
        };
    }

    /// <summary>A saved file: what a person states wins over what was known, what was inferred does not.</summary>
    public static ArticleDraft Of(SavedArticle saved, ArticleUrl? url, int outletId, DateTimeOffset now, Judgement judgement) =>
        Of(saved, url?.Key ?? $"text:{ArticleStore.HashOf(saved.Blocks)}", now, isSame: false) with
        {
            Url = url is null ? null : saved.Url?.Value,
            OutletId = outletId,
            Stated = [.. Places(saved).Where(fact => fact.Confidence == Confidence.Stated).Select(fact => fact.Field)],
            Judgement = judgement,
        };

    /// <summary>The same file, read again for the article that has it: its address and outlet stay, and nobody states anything anew.</summary>
    public static ArticleDraft Again(SavedArticle saved, string key, DateTimeOffset importedAt) =>
        Of(saved, key, importedAt, isSame: true) with
        {
            OnStory = false,
        };

    private static ArticleDraft Of(SavedArticle saved, string key, DateTimeOffset at, bool isSame)
    {
        var state = saved.Blocks.Count == 0 ? TextState.Empty : TextState.Ok;
        var draft = new ArticleDraft
        {
            Key = key,
            Via = "import",
            Title = Title(saved),
            TitleOrigin = saved.Title?.From,
            Subtitle = Subtitle(saved),
            Author = OfferedEntry.Cut(saved.Author?.Value, LongestTitle),
            Published = saved.Published is { } date
                ? new ArticleDate(
                    date.Value,
                    date.From,
                    saved.Page?.Published is { } own && own.Origin == date.From
                        ? DateTrust.Of(own.Origin, own.Inferred)
                        : date.Confidence switch
                        {
                            Confidence.Stated => DateTrust.Person,
                            Confidence.High => DateTrust.Feed,
                            _ => DateTrust.Inferred,
                        }
                )
                : null,
            Language = saved.Language?.Value,
            Section = OfferedEntry.Cut(saved.Category?.Value, LongestWord),
            Tags = saved.Tags,
            Text = new DraftText(
                state,
                state == TextState.Ok ? null : "The file holds no article text.",
                saved.Blocks,
                saved.Outlinks,
                TextMethods.Saved(saved.Page?.Method),
                at,
                saved.Dropped
            ),
        };
        return draft with
        {
            Page = new DraftPage(Reading(draft), saved.Page is { IsCut: true }, isSame)
            {
                IsFile = true,
                Shown = saved.Page is null ? null : Reading(saved.Page),
                Stated = [.. Places(saved).Where(fact => fact.From == SideCar.Origin).Select(fact => fact.Field)],
            },
        };
    }

    private static (string Field, string? From, Confidence? Confidence)[] Places(SavedArticle saved) =>
        [
            (PageGifts.Title, saved.Title?.From, saved.Title?.Confidence),
            ("subtitle", saved.Subtitle?.From, saved.Subtitle?.Confidence),
            ("author", saved.Author?.From, saved.Author?.Confidence),
            ("language", saved.Language?.From, saved.Language?.Confidence),
            ("outlet", saved.Outlet?.From, saved.Outlet?.Confidence),
            // A date has its trust, by which it wins or not.
            (PageGifts.Date, saved.Published?.From, null),
        ];

    /// <summary>What a saved file says, as it is kept.</summary>
    private static PageReading Reading(ArticleDraft draft) =>
        new()
        {
            Title = draft.Title,
            Subtitle = draft.Subtitle,
            Author = draft.Author,
            Section = draft.Section,
            Keywords = draft.Tags,
            Language = draft.Language,
            PublishedAt = draft.Published?.Date.Earliest,
            PublishedPrecision = draft.Published?.Date.Precision ?? DatePrecision.None,
            PublishedOrigin = draft.Published?.Origin,
            PublishedTrust = draft.Published?.Trust,
        };

    /// <summary>What of a saved file is cut where it is longer, in characters.</summary>
    public static IEnumerable<(string Field, string? Value, int Most)> Bounds(SavedArticle saved) =>
        [
            ("title", saved.Title?.Value, LongestTitle),
            ("subtitle", saved.Subtitle?.Value, LongestSubtitle),
            ("author", saved.Author?.Value, LongestTitle),
            ("category", saved.Category?.Value, LongestWord),
        ];

    /// <summary>A fetched page, for the article that it belongs to.</summary>
    /// <param name="isSame">True for a capture that was read before.</param>
    public static ArticleDraft Of(
        ArticleAnalysis analysis,
        string key,
        string finalUrl,
        DateTimeOffset fetchedAt,
        bool isSame = false
    )
    {
        var page = analysis.Article;
        var published = page.Published;
        var reading = Reading(page);
        return new ArticleDraft
        {
            Key = key,
            Via = "page",
            FinalUrl = finalUrl,
            CanonicalUrl = page.CanonicalUrl,
            Title = page.Title,
            TitleOrigin = page.Title is null ? null : "page",
            Subtitle = page.Subtitle,
            Author = reading.Author,
            Published = published is null
                ? null
                : new ArticleDate(published.Date, published.Origin, DateTrust.Of(published.Origin, published.Inferred)),
            ModifiedAt = page.Modified?.Earliest,
            Language = page.Language,
            DeclaredLanguage = page.DeclaredLanguage,
            Section = page.Section,
            Tags = page.Keywords,
            LeadImageUrl = page.LeadImageUrl,
            OnStory = analysis.Judgement.Match.Belongs,
            Text = new DraftText(page.State, page.StateReason, page.Blocks, page.Outlinks, page.Method, fetchedAt),
            Page = new DraftPage(reading, page.IsCut, isSame),
            Judgement = analysis.Judgement,
            JudgedTitle = analysis.Title,
        };
    }

    /// <summary>What a page says, as it is kept.</summary>
    private static PageReading Reading(ExtractedArticle page) =>
        new()
        {
            Title = page.Title,
            OtherTitles = page.OtherTitles,
            Subtitle = page.Subtitle,
            Persons = page.Authors,
            Organisations = page.Organisations,
            Author =
                page.Authors.Count > 0 ? string.Join("; ", page.Authors)
                : page.Organisations.Count > 0 ? string.Join("; ", page.Organisations)
                : null,
            OutletName = page.OutletName,
            OutletType = page.OutletType,
            Section = page.Section,
            Keywords = page.Keywords,
            Language = page.Language,
            LeadImageUrl = page.LeadImageUrl,
            PublishedAt = page.Published?.Date.Earliest,
            PublishedPrecision = page.Published?.Date.Precision ?? DatePrecision.None,
            PublishedOrigin = page.Published?.Origin,
            PublishedTrust = page.Published is { } date ? DateTrust.Of(date.Origin, date.Inferred) : null,
            Captions = page.Captions,
        };

    /// <summary>
    /// Who imports a table stands for what it says; where it names the place of a date, it passes that place's word on. The
    /// story's own record was made by programs, and nobody here read it.
    /// </summary>
    private static ArticleDate Published(DateReading date, ArticleFacts facts, string via) =>
        facts.PublishedSource is null && via == "record"
            ? new ArticleDate(date, "starter record", DateTrust.Record)
            : new ArticleDate(
                date,
                facts.PublishedSource ?? TextMethods.ImportedTable,
                DateTrust.As(facts.PublishedConfidence, DateTrust.Of(facts.PublishedSource ?? TextMethods.ImportedTable))
            );

    /// <summary>Where another database found that there is no text to have, this one need not ask again.</summary>
    private static DraftText? Textless(ArticleFacts facts) =>
        facts.TextState is TextState.Blocked or TextState.NotFound or TextState.NotHtml or TextState.Failed or TextState.Empty
            ? new DraftText(facts.TextState.Value, "So said the imported table.", [], [], null, facts.FetchedAt)
            : null;

    private static string? Title(SavedArticle saved) => OfferedEntry.Cut(saved.Title?.Value, LongestTitle);

    /// <summary>What repeats the title is no subtitle; where the title is only made from it, it is all that the file says.</summary>
    private static string? Subtitle(SavedArticle saved) =>
        !saved.TitleIsStandIn && saved.Subtitle?.Value == saved.Title?.Value
            ? null
            : OfferedEntry.Cut(saved.Subtitle?.Value, LongestSubtitle);

    private static List<TextBlock> Blocks(ArticleFacts facts) =>
        [
            .. (facts.Text ?? "")
                .ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => new TextBlock(BlockKind.Paragraph, part)),
        ];
}
