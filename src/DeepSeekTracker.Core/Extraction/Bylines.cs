using System.Text.Json;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Who wrote the article: persons apart from organisations, from the most trusted place that names any.</summary>
internal static class Bylines
{
    private static readonly string[] MetaNames =
    [
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "dc.author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "article.author",
        "author_name",
        "creator",
        "cXenseParse:author",
        "bt:author",
        "twitter:data1",
    ];

    public static (IReadOnlyList<string> Persons, IReadOnlyList<string> Organisations) Of(PageFacts page, string? outlet)
    {
        List<string> organisations = [];
        foreach (var names in Candidates(page))
        {
            List<string> persons = [];
            foreach (var (text, isOrganisation) in names)
            {
                foreach (var name in PersonNames.Split(text))
                {
                    var isOutlet = TitleText.IsName(name, outlet);
                    if (!isOutlet && !isOrganisation && PersonNames.IsPerson(name))
                    {
                        persons.Add(name);
                    }
                    else if (!isOutlet && PersonNames.IsOrganisation(name, isOrganisation))
                    {
                        organisations.Add(name);
                    }
                }
            }

            if (persons.Count > 0)
            {
                return (Distinct(persons), Distinct(organisations));
            }
        }

        return ([], Distinct(organisations));
    }

    private static IEnumerable<IReadOnlyList<(string Text, bool IsOrganisation)>> Candidates(PageFacts page)
    {
        yield return [.. Linked(page)];
        foreach (var name in MetaNames.Where(name => name != "twitter:data1"))
        {
            yield return [.. page.Meta.All(name).Select(value => (value, false))];
        }

        if (page.Meta.First("twitter:label1") is { } label && label.Contains("ritten", StringComparison.Ordinal))
        {
            yield return [.. page.Meta.All("twitter:data1").Select(value => (value, false))];
        }

        yield return
        [
            .. Marked(page, e => e["itemprop"] is { } prop && prop.Split(' ').Contains("author", StringComparer.Ordinal)),
        ];
        yield return [.. Marked(page, e => e["rel"] is { } rel && rel.Split(' ').Contains("author", StringComparer.Ordinal))];
        yield return [.. Marked(page, e => e.Marks.HasFlag(NameMarks.Byline)).Take(4)];
    }

    private static IEnumerable<(string Text, bool IsOrganisation)> Linked(PageFacts page)
    {
        if (page.Article is not { } article)
        {
            yield break;
        }

        foreach (var name in (ReadOnlySpan<string>)["author", "creator"] is var names ? names.ToArray() : [])
        {
            foreach (var value in LinkedData.Values(article, name))
            {
                var author = page.LinkedData.Resolve(value);
                if (LinkedData.AsText(author) is { Length: > 0 } text && !text.StartsWith("http", StringComparison.Ordinal))
                {
                    yield return (
                        JsonText.Line(text),
                        author.ValueKind == JsonValueKind.Object
                            && LinkedData.HasType(author, type => type.EndsWith("Organization", StringComparison.Ordinal))
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Text, bool IsOrganisation)> Marked(PageFacts page, Func<PageNode, bool> test)
    {
        var end = -1;
        foreach (var element in page.Elements)
        {
            // Innermost names only count once: an element inside a marked one is part of it.
            if (element.Index >= end && element.Tag is not "meta" && test(element))
            {
                end = element.End;
                var named = page
                    .Elements.Where(e => element.Holds(e) && e["itemprop"] is "name")
                    .Select(ElementText.Of)
                    .FirstOrDefault();
                var text = named ?? ElementText.Of(element);
                if (text.Length is > 1 and < 200)
                {
                    yield return (text, false);
                }
            }
        }
    }

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.DistinctBy(TitleText.Key).Take(40)];
}
