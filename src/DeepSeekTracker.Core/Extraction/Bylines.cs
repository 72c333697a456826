namespace DeepSeekTracker.Core.Extraction;

/// <summary>Who wrote the article: persons apart from organisations, from the most trusted place that names any.</summary>
internal static class Bylines
{
    private const int MostNames = 40;

    public static (IReadOnlyList<string> Persons, IReadOnlyList<string> Organisations) Of(
        PageFacts page,
        string? outlet,
        PageNode? headline,
        IReadOnlyList<Block> chosen
    )
    {
        List<string> organisations = [];
        List<string> outlets = [];
        var own = PageDetails
            .OutletNames(page)
            .Append(page.Meta.First("publisher", "dc.publisher", "dcterms.publisher") ?? "")
            .SelectMany(name => PersonNames.Split(name).Take(1).Append(name))
            .Select(TitleText.Key)
            .ToHashSet(StringComparer.Ordinal);
        List<string>? weak = null;
        List<string>? edited = null;
        var editors = BylineSources.Editors(page).Select(TitleText.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var source in BylineSources.Of(page, headline, chosen))
        {
            List<string> named = [];
            var persons = Read(source, page, own, named, outlets);
            if (organisations.Count == 0)
            {
                // A later place that names others names them for something else.
                organisations = named;
            }

            if (persons.Count == 0)
            {
                continue;
            }

            if (persons.TrueForAll(name => editors.Contains(TitleText.Key(name))))
            {
                // Who is shown as editor is the author only where nobody else is.
                edited ??= persons;
                continue;
            }

            if (weak is null && persons.Exists(IsWeak))
            {
                weak = persons;
            }
            else if (weak is null)
            {
                return (Distinct(persons), Apart(organisations, page, outlet));
            }
            else if (Fuller(weak, persons) is { } fuller)
            {
                return (Distinct(fuller), Apart(organisations, page, outlet));
            }
        }

        return (weak ?? edited) is { } left
            ? (Distinct(left), Apart(organisations, page, outlet))
            : ([], Distinct(organisations.Count > 0 ? organisations : outlets));
    }

    private static List<string> Read(
        BylineSource source,
        PageFacts page,
        HashSet<string> own,
        List<string> organisations,
        List<string> outlets
    )
    {
        List<string> persons = [];
        foreach (var (text, isOrganisation) in source.Names)
        {
            var parts = PersonNames.Split(text);
            foreach (var name in parts.Count > 1 && own.Contains(TitleText.Key(text)) ? [text] : parts)
            {
                var isOutlet = own.Contains(TitleText.Key(name)) || IsDesk(name, page);
                if (isOutlet && (source.IsStated || source.IsByline))
                {
                    outlets.Add(name);
                }
                else if (
                    !isOutlet
                    && !isOrganisation
                    && !PersonNames.IsAcronym(name)
                    && PersonNames.IsPerson(name, source.IsStated)
                )
                {
                    persons.Add(name);
                }
                else if (!isOutlet && PersonNames.IsOrganisation(name, isOrganisation || source.IsStated))
                {
                    organisations.Add(name);
                }
            }
        }

        return persons;
    }

    /// <summary>A single word may be a handle or half a name.</summary>
    private static bool IsWeak(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.All(char.IsAscii);

    /// <summary>A later place's names, where they complete a half name or spell out a handle.</summary>
    private static List<string>? Fuller(List<string> weak, List<string> later)
    {
        var whole = later.Where(name => !IsWeak(name)).ToList();
        var completes = weak.Exists(half =>
            whole.Exists(name => name.StartsWith(half + " ", StringComparison.OrdinalIgnoreCase))
        );
        return whole.Count > 0 && (completes || weak.TrueForAll(PersonNames.IsHandle)) ? whole : null;
    }

    /// <summary>Beside persons, the outlet's own name or desk says where they work, not who else wrote.</summary>
    private static List<string> Apart(List<string> organisations, PageFacts page, string? outlet) =>
        Distinct(organisations.Where(name => !TitleText.IsOutlet(name, outlet, PageUrls.Host(page.Url))));

    /// <summary>"MDR Thüringen" on mdr.de: the outlet in capitals and one of its desks.</summary>
    private static bool IsDesk(string name, PageFacts page) =>
        name.Split(' ')[0] is { Length: >= 2 } first
        && first.All(char.IsUpper)
        && PageUrls.Host(page.Url).Split('.', '-').Contains(first, StringComparer.OrdinalIgnoreCase);

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.DistinctBy(TitleText.Key).Take(MostNames)];
}
