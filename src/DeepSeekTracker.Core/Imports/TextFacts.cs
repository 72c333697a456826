using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>What has been found about a saved text so far. The first finding of a fact stays.</summary>
internal sealed class TextFacts
{
    public Found<string>? Url { get; private set; }

    public Found<string>? Title { get; private set; }

    public Found<string>? Subtitle { get; private set; }

    public Found<string>? Outlet { get; private set; }

    public Found<string>? Author { get; private set; }

    public bool AuthorIsOrganisation { get; private set; }

    public Found<DateReading>? Published { get; private set; }

    public Found<string>? Language { get; private set; }

    public Found<string>? Category { get; private set; }

    public List<string> Tags { get; } = [];

    /// <summary>What was stated and could not be taken.</summary>
    public List<string> Notes { get; } = [];

    public void FindUrl(string url, string from, Confidence confidence) => Url ??= new Found<string>(url, from, confidence);

    public void FindTitle(string title, string from, Confidence confidence) =>
        Title ??= new Found<string>(title, from, confidence);

    /// <summary>True where the text is the subtitle now; false where another one was found before.</summary>
    public bool FindSubtitle(string text, string from)
    {
        Subtitle ??= new Found<string>(text, from, Confidence.High);
        return string.Equals(Subtitle.Value, text, StringComparison.Ordinal);
    }

    public void FindOutlet(string outlet, string from, Confidence confidence) =>
        Outlet ??= new Found<string>(outlet, from, confidence);

    public void FindCategory(string category, string from) => Category ??= new Found<string>(category, from, Confidence.High);

    public void FindPublished(DateReading date, string from, Confidence confidence) =>
        Published ??= new Found<DateReading>(date, from, confidence);

    public void FindLanguage(string language, string from, Confidence confidence) =>
        Language ??= new Found<string>(language, from, confidence);

    public void FindAuthor(string author, bool isOrganisation, string from, Confidence confidence)
    {
        if (Author is null)
        {
            Author = new Found<string>(author, from, confidence);
            AuthorIsOrganisation = isOrganisation;
        }
    }

    public void AddTags(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Tags.Count < 200 && !Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                Tags.Add(tag);
            }
        }
    }

    public void Find(Byline byline, string line)
    {
        var from = $"byline line \"{line}\"";
        if (byline.Authors.Count > 0)
        {
            FindAuthor(string.Join(ArticleColumns.ValueSeparator, byline.Authors), byline.IsOrganisation, from, Confidence.High);
        }

        if (byline.Outlet is not null)
        {
            FindOutlet(byline.Outlet, from, Confidence.High);
        }

        if (byline.Category is not null)
        {
            FindCategory(byline.Category, from);
        }

        if (byline.Published is not null)
        {
            FindPublished(byline.Published, from, Confidence.High);
        }
    }

    public void FindGiven(SideCar given)
    {
        const string From = SideCar.Origin;
        Url = given.Url is null ? Url : new Found<string>(given.Url, From, Confidence.Stated);
        Title = given.Title is null ? Title : new Found<string>(given.Title, From, Confidence.Stated);
        Outlet = given.Outlet is null ? Outlet : new Found<string>(given.Outlet, From, Confidence.Stated);
        Published = given.Published is null ? Published : new Found<DateReading>(given.Published, From, Confidence.Stated);
        Language = given.Language is null ? Language : new Found<string>(given.Language, From, Confidence.Stated);
        if (given.LeftOut is not null)
        {
            Notes.Add(given.LeftOut);
        }

        if (given.Author is not null)
        {
            AuthorIsOrganisation = IsOrganisation(given.Author, given.Outlet);
            Author = new Found<string>(given.Author, From, Confidence.Stated);
        }
    }

    /// <summary>The article, with a stand-in where no title was found.</summary>
    public SavedArticle ToArticle(
        IReadOnlyList<TextBlock> blocks,
        IReadOnlyList<Outlink> outlinks,
        string? teaser,
        string fileName
    ) =>
        new()
        {
            Url = Url,
            Title = Title ?? StandInTitle.Of(teaser, blocks, fileName),
            Subtitle = Subtitle,
            Outlet = Outlet,
            Author = Author,
            AuthorIsOrganisation = AuthorIsOrganisation,
            Published = Published,
            Language = Language,
            Category = Category,
            Tags = Tags,
            Notes = Notes,
            Blocks = blocks,
            Outlinks = outlinks,
        };

    private static bool IsOrganisation(string author, string? outlet) =>
        NameWords.IsOrganisation(author)
        || (NameWords.IsOutlet(author) && string.Equals(author, outlet, StringComparison.OrdinalIgnoreCase));
}
