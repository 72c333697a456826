namespace DeepSeekTracker.Core.Copies;

/// <summary>A news agency whose pieces other outlets print.</summary>
/// <param name="Name">Its name in English or as it calls itself.</param>
/// <param name="Domains">Its own domains: an article there is no copy of the agency.</param>
/// <param name="Aliases">How credits write it. An alias without small letters counts only in capitals.</param>
public sealed record Agency(string Name, IReadOnlyList<string> Domains, IReadOnlyList<string> Aliases)
{
    private static readonly Dictionary<string, Agency> ByAlias = Agencies
        .All.SelectMany(agency => agency.Aliases.Append(agency.Name).Select(alias => (Alias: alias, Agency: agency)))
        .DistinctBy(pair => pair.Alias, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Alias, pair => pair.Agency, StringComparer.OrdinalIgnoreCase);

    /// <summary>The agency that a credit names; null where the words name none that is known.</summary>
    public static Agency? Named(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var name = words.Trim();
        return ByAlias.GetValueOrDefault(name) is { } agency && !agency.IsMereAcronym(name) ? agency : null;
    }

    /// <summary>Whether an article at this domain is the agency's own.</summary>
    /// <param name="domain">A registrable domain in small letters.</param>
    public bool Owns(string domain) => Domains.Contains(domain, StringComparer.Ordinal);

    /// <summary>"aa" or "Ap" in running text is no agency; "AA", "AP", "dpa" and "reuters" are.</summary>
    private bool IsMereAcronym(string written)
    {
        var forms = Aliases.Append(Name).Where(form => string.Equals(form, written, StringComparison.OrdinalIgnoreCase)).ToList();
        return !forms.Contains(written, StringComparer.Ordinal)
            && forms.Exists(form => form.Length <= 5 && !form.Any(char.IsLower));
    }
}
