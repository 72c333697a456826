using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Turns a fetched page into its article. The only door of this room.</summary>
public static class ArticleExtractor
{
    /// <summary>The most that is read of a page, in units of 1,048,576 bytes: what stands after it is left out.</summary>
    public const int MostMegabytes = PageBytes.MostBytes / (1024 * 1024);

    /// <summary>The characters by which a text's language is told; more change no answer on the open evaluation sets.</summary>
    private const int TellingWords = 6_000;

    /// <summary>Never throws, whatever the bytes; a page without an article says so in its <see cref="TextState"/>.</summary>
    public static ExtractedArticle Extract(PageInput page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!PageKind.IsHtml(page))
        {
            return new ExtractedArticle
            {
                State = TextState.NotHtml,
                StateReason = "The address leads to a file that is no web page.",
            };
        }

        var html = PageBytes.Decode(page.Body.Span, page.ContentType);
        var article = PageParser.Parse(html) is { } root
            ? Read(PageFacts.Of(root, html, page.Url))
            : new ExtractedArticle
            {
                State = TextState.Empty,
                StateReason = "The page is too large or too deeply nested to read.",
            };
        return page.Body.Length > PageBytes.MostBytes ? article with { IsCut = true } : article;
    }

    private static ExtractedArticle Read(PageFacts page)
    {
        var outlet = PageDetails.OutletName(page);
        var (title, variants, shown, headline) = Titles.Of(page, outlet);
        var (chosen, method) = MainText.Choose(page, shown, headline);
        if (PageState.InPlaceOfArticle(page, shown, chosen) is var (wall, wallReason))
        {
            return new ExtractedArticle
            {
                State = wall,
                StateReason = wallReason,
                OutletName = PageDetails.Outlet(page, shown),
            };
        }

        var stated = StatedText.Of(page, chosen);
        var (state, reason) = stated is null ? PageState.OfText(page, chosen) : PageState.OfStated(stated);
        var (persons, organisations) = Bylines.Of(page, outlet, headline, chosen);
        var declared = PageDetails.Language(page);
        var words = string.Join('\n', (stated?.Select(block => block.Text) ?? chosen.Select(block => block.Text)).Append(title));
        var detected = LanguageGuess.Of(words[..Math.Min(words.Length, TellingWords)]);
        var dates = PublishedDates.Of(page, headline, chosen, LanguageOf(declared, detected));
        var published = PublishedDates.Choose(dates);
        var day = LocalDay.Of(published, dates);
        var modified = ModifiedDates.Of(page);
        var text = Signatures.Without(
            chosen,
            [.. persons, .. organisations, .. PageDetails.OutletNames(page)],
            Days(day, modified)
        );
        IReadOnlyList<TextBlock> blocks = stated ?? [.. text.Select(block => new TextBlock(block.Kind, block.Text, block.Level))];
        return new ExtractedArticle
        {
            Title = title,
            OtherTitles = variants,
            Subtitle = PageDetails.Subtitle(page),
            Authors = persons,
            Organisations = organisations,
            OutletName = PageDetails.Outlet(page, shown),
            OutletType = PageDetails.OutletType(page),
            Section = PageDetails.Section(page),
            Keywords = PageDetails.Keywords(page),
            CanonicalUrl = PageDetails.Canonical(page),
            Published = published,
            PublishedDay = day,
            DateCandidates = dates,
            DateConflict = PublishedDates.Conflict(dates),
            Modified = modified,
            DeclaredLanguage = declared,
            DetectedLanguage = detected,
            LeadImageUrl = PageDetails.LeadImage(page),
            Blocks = blocks,
            Captions = Captions.Marked(page.Blocks, chosen),
            Outlinks = Outlinks.Of(text, page),
            State = state,
            StateReason = reason,
            Method = stated is null ? method : "JSON-LD",
        };
    }

    private static List<DateOnly> Days(DateOnly? published, DateReading? modified) =>
        [
            .. new[]
            {
                published,
                modified is { } date ? DateOnly.FromDateTime(date.Earliest.UtcDateTime) : null,
            }.OfType<DateOnly>(),
        ];

    /// <summary>The text's language, with the country that the page declares where both are the same.</summary>
    private static string? LanguageOf(string? declared, string? detected) =>
        detected is null || declared?.StartsWith(detected, StringComparison.Ordinal) == true ? declared : detected;
}
