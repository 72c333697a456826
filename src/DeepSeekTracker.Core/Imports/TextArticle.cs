using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads one article from plain text or Markdown.</summary>
internal static class TextArticle
{
    public static SavedArticle? Read(SavedFile file, string text, Func<string, string?>? knownOutlet)
    {
        var lines = SavedLines.Split(text);
        var facts = new TextFacts();
        TakeFrontMatter(lines, facts);
        if (FileKinds.IsMarkdown(file.Name) || SavedLines.AreMarkdown(lines))
        {
            SavedLines.ReadMarkdown(lines);
        }

        foreach (var line in lines.Where(line => !line.IsBlank && !line.Text.Any(char.IsLetterOrDigit)))
        {
            line.Mark = LineMark.Nothing;
        }

        lines = WrappedLines.Join(lines);
        var tail = new TextTail(lines, facts);
        tail.DropEverywhere();
        new TextHead(lines, facts, file.SideCar?.Title ?? facts.Title?.Value).Read();
        tail.Read();
        var (blocks, outlinks) = TextBody.Read(lines);
        if (blocks.Count == 0)
        {
            return null;
        }

        if (facts.Outlet is null && OutletGuess.FromLinks(outlinks, text, knownOutlet) is { } outlet)
        {
            facts.FindOutlet(outlet.Value, outlet.From, outlet.Confidence);
        }

        if (LanguageGuess.Of(string.Join('\n', blocks.Select(block => block.Text))) is { } language)
        {
            facts.FindLanguage(language, "words of the text", Confidence.High);
        }

        if (file.SideCar is not null)
        {
            facts.FindGiven(file.SideCar);
        }

        return Article(facts, lines, blocks, outlinks, file.Name);
    }

    private static SavedArticle Article(
        TextFacts facts,
        List<SavedLine> lines,
        IReadOnlyList<TextBlock> blocks,
        IReadOnlyList<Outlink> outlinks,
        string fileName
    )
    {
        var teaser = lines.Find(line => line.Dropped?.StartsWith("teaser", StringComparison.Ordinal) == true)?.Text;
        var body = lines.Where(line => line.IsOpen).ToList();
        return facts.ToArticle(blocks, outlinks, teaser, fileName) with
        {
            Dropped =
            [
                .. lines
                    .Where(line => line.Dropped is not null)
                    .Select(line => new DroppedLine(line.Number, line.Raw, line.Dropped!)),
            ],
            FirstLine = body[0].Number,
            LastLine = body[^1].LastNumber,
        };
    }

    private static void TakeFrontMatter(List<SavedLine> lines, TextFacts facts)
    {
        foreach (var (column, values) in FrontMatter.Take(lines))
        {
            var from = $"front matter '{column}'";
            if (string.Equals(column, ArticleColumns.Tags, StringComparison.Ordinal))
            {
                facts.AddTags(
                    values.SelectMany(value =>
                        value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    )
                );
            }
            else if (values.Count > 0)
            {
                TakeFact(facts, column, string.Join(ArticleColumns.ValueSeparator, values), from);
            }
        }
    }

    private static void TakeFact(TextFacts facts, string column, string value, string from)
    {
        switch (column)
        {
            case ArticleColumns.Url or ArticleColumns.Outlet or ArticleColumns.CanonicalUrl when WebAddress.IsSound(value):
                facts.FindUrl(value, from, Confidence.Stated);
                break;
            case ArticleColumns.Outlet:
                facts.FindOutlet(value, from, Confidence.Stated);
                break;
            case ArticleColumns.Title:
                facts.FindTitle(value, from, Confidence.Stated);
                break;
            case ArticleColumns.Subtitle:
                facts.FindSubtitle(value, from);
                break;
            case ArticleColumns.Author:
                facts.FindAuthor(value, NameWords.IsOrganisation(value), from, Confidence.Stated);
                break;
            case ArticleColumns.PublishedAt when (IsoDate.Read(value) ?? DateText.Read(value)) is { } date:
                facts.FindPublished(date, from, Confidence.Stated);
                break;
            case ArticleColumns.PublishedAt:
                facts.Notes.Add(
                    $"{from}: '{ShownValue.Of(value)}' is no date that can be read without guessing. {IsoDate.Advice}"
                );
                break;
            case ArticleColumns.Language when LanguageTag.Read(value) is { } language:
                facts.FindLanguage(language, from, Confidence.Stated);
                break;
            case ArticleColumns.Language:
                facts.Notes.Add(LanguageTag.LeftOut(from, value));
                break;
            case ArticleColumns.Kind:
                facts.FindCategory(value, from);
                break;
        }
    }
}
