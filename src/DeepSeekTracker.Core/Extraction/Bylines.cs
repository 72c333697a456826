namespace DeepSeekTracker.Core.Extraction;

/// <summary>Who wrote the article: persons apart from organisations, from the most trusted place that names any.</summary>
internal static class Bylines
{
    private const int MostNames = 40;

    public static (IReadOnlyList<string> Persons, IReadOnlyList<string> Organisations) Of(
        PageFacts page,
        string? outlet,
        PageNode? headline
    )
    {
        List<string> organisations = [];
        List<string> outlets = [];
        foreach (var source in BylineSources.Of(page, headline))
        {
            List<string> persons = [];
            foreach (var (text, isOrganisation) in source.Names)
            {
                foreach (var name in PersonNames.Split(text))
                {
                    var isOutlet = TitleText.IsName(name, outlet);
                    if (isOutlet && source.IsStated)
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

            if (persons.Count > 0)
            {
                return (Distinct(persons), Distinct(organisations));
            }
        }

        return ([], Distinct(organisations.Count > 0 ? organisations : outlets));
    }

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.DistinctBy(TitleText.Key).Take(MostNames)];
}
