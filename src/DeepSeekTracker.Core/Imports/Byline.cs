using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A line that names who wrote the article, perhaps with section, outlet and date.</summary>
/// <param name="Authors">Persons, else one organisation; empty where only a role is named ("By Staff Writer").</param>
internal sealed partial record Byline(
    IReadOnlyList<string> Authors,
    bool IsOrganisation,
    string? Outlet,
    string? Category,
    DateReading? Published,
    string Reason
)
{
    private const int MaxLength = 200;
    private static readonly string[] s_separators = [" | ", " · ", " • ", " — ", " – ", " - ", "\t", " // ", " / "];

    public static Byline? Read(string text) => text.Length > MaxLength ? null : new Reader().Read(text);

    /// <summary>"Jane Doe, 28 January 2025" under a title; a place may stand so too, and two words above all else are a title.</summary>
    public static Byline? ReadUnderTitle(string text) =>
        text.Length <= MaxLength
        && EndDate().Match(text) is { Success: true, Index: > 0 } end
        && text[end.Index] == ','
        && text[..end.Index] is var name
        && name.Split(' ') is { Length: 2 or 3 } words
        && NameWords.LooksLikeName(name)
        && !NameWords.IsOrganisation(name)
        && !NameWords.BeginsAsPlace(words[0])
        && name.Any(char.IsLower)
        && DateLine.ReadPart(end.Groups["date"].Value) is { } date
            ? new Byline([name], false, null, null, date.Published, "byline")
            : null;

    /// <summary>True for a line that says what the author is: "Technology reporter, Harbour News".</summary>
    public static bool IsRole(string text) => text.Length <= 100 && Role().IsMatch(text.Split(',')[0].Trim());

    private sealed class Reader
    {
        private readonly List<string> _persons = [];
        private readonly List<string> _organisations = [];
        private string? _outlet;
        private string? _category;
        private string? _by;
        private DateReading? _published;
        private bool _isByline;
        private bool _hasDate;
        private bool _isUnread;

        public Byline? Read(string text)
        {
            foreach (var part in text.Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (
                    DateBefore().Match(part) is { Success: true } both
                    && DateLine.ReadPart(both.Groups["date"].Value) is not null
                )
                {
                    ReadPart(both.Groups["date"].Value);
                    ReadPart(both.Groups["by"].Value);
                }
                else
                {
                    ReadPart(part);
                }
            }

            if ((_isUnread && !(_isByline && _hasDate)) || !(_isByline || (_hasDate && _persons.Count == 1)))
            {
                return null;
            }

            var organisation = _organisations.Take(_persons.Count == 0 ? 1 : 0);
            return new Byline(
                [.. _persons, .. organisation],
                _persons.Count == 0 && _organisations.Count > 0,
                _outlet,
                _category,
                _published,
                _category is not null && _by is not null ? $"category and byline: \"{_category}\" + \"{_by}\"" : "byline"
            );
        }

        private void ReadPart(string part)
        {
            if (Written().Match(part) is { Success: true } by && IsSectionOrNothing(by.Groups["section"].Value))
            {
                var section = by.Groups["section"].Value.Trim(' ', ':', ',');
                _category ??= section.Length > 0 ? section : null;
                _by = part[(by.Groups["section"].Index + by.Groups["section"].Length)..].Trim();
                _isByline = ReadNames(WithoutDate(by.Groups["names"].Value)) || _isByline;
                _isUnread |= !_isByline;
            }
            else if (DateLine.ReadPart(part) is { } date)
            {
                _hasDate = true;
                _published ??= date.Published;
            }
            else if (Reporter().Match(part) is { Success: true } reporter)
            {
                _persons.Add(reporter.Groups["name"].Value);
                _isByline = true;
            }
            else if (NameWords.AreSections(part))
            {
                _category ??= part.Split(',')[0].Trim();
            }
            else if (InSection().Match(part) is { Success: true } filed && NameWords.AreSections(filed.Groups["name"].Value))
            {
                _category ??= filed.Groups["name"].Value.Split(',')[0].Trim();
            }
            else if (NameWords.IsOutlet(part))
            {
                _outlet ??= part;
            }
            else if (NameWords.IsAgency(part))
            {
                _organisations.Add(part);
            }
            else if (OfName().Match(part) is { Success: true } of && NameWords.LooksLikeName(of.Groups["name"].Value))
            {
                _persons.Add(of.Groups["name"].Value);
            }
            else if (NameWords.LooksLikeName(part) && part.Contains(' ', StringComparison.Ordinal))
            {
                _persons.Add(part);
            }
            else if (
                Boilerplate.Anywhere(part) is null
                && Boilerplate.AtEdge(part) is null
                && !DateLine.IsRelative(part)
                && !Role().IsMatch(part)
            )
            {
                _isUnread = true;
            }
        }

        private static bool IsSectionOrNothing(string text)
        {
            var section = text.Trim(' ', ':', ',');
            return section.Length == 0 || NameWords.IsSection(section);
        }

        private string WithoutDate(string names)
        {
            if (EndDate().Match(names) is { Success: true } end && DateLine.ReadPart(end.Groups["date"].Value) is { } date)
            {
                _hasDate = true;
                _published ??= date.Published;
                return names[..end.Index];
            }

            return names;
        }

        private bool ReadNames(string names)
        {
            var any = false;
            foreach (
                var piece in Between()
                    .Split(Place().Replace(Handle().Replace(names, ""), ""))
                    .Select(piece => piece.Trim(' ', '.', ',', '[', ']'))
                    .Where(piece => piece.Length > 0)
            )
            {
                if (Role().IsMatch(piece) && !NameWords.IsOutlet(NameWords.WithoutGroup(piece)))
                {
                    any = true;
                }
                else if (ForOutlet().Match(piece) is { Success: true } both && NameWords.LooksLikeName(both.Groups["name"].Value))
                {
                    any |= ReadName(both.Groups["name"].Value);
                    _outlet ??= NameWords.LooksLikeName(both.Groups["outlet"].Value) ? both.Groups["outlet"].Value : null;
                }
                else if (ReadName(piece))
                {
                    any = true;
                }
                else if (!any)
                {
                    return false;
                }
            }

            return any;
        }

        private bool ReadName(string name)
        {
            if (!NameWords.LooksLikeName(name) || NotAName().IsMatch(name))
            {
                return false;
            }

            if (!NameWords.IsOrganisation(name))
            {
                // A single word after a full name is a place: "Jane Doe, London".
                if (_persons.Count == 0 || name.Contains(' ', StringComparison.Ordinal))
                {
                    _persons.Add(name);
                }

                return true;
            }

            var outlet = NameWords.WithoutGroup(name);
            if (NameWords.IsOutlet(outlet))
            {
                _outlet ??= outlet;
            }

            _organisations.Add(name);
            return true;
        }
    }

    [GeneratedRegex(
        @"^(?<section>.{0,40}?[ ,:])??((written|reported|posted|published|story|words|text|created|submitted|uploaded)[ ])?(by[ ]*:?|authors?[ ]*:|written[ ]by[ ]*:?|autore?n?s?[ ]*:|auteur[ ]*:|autor[ea]?s?[ ]*:|(von|par|por|di|door|av|af)(?=[ ]\p{Lu})|a[ ]cura[ ]di|ein[ ]beitrag[ ]von|автор[ ]*:|текст[ ]*:|作者[ ]*[:：丨｜]?|记者[ ]*[:：丨｜]?|記者[ ]*[:：丨｜]?|文[ ]*[／/:：]|بقلم[ ]*:?|글[ ]*[:：])[ ]*(?<names>\S.{0,150})$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"[,]?\s+((on|published|posted|updated|am|le|el)\s+)*(?<date>((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+)?(\p{L}{3,10}\.?\s+[0-9]{1,2}(st|nd|rd|th)?,?\s+[0-9]{4}|[0-9]{1,2}(st|nd|rd|th|\.)?\s+(de\s+)?\p{L}{3,10}\.?,?\s+(de\s+)?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}).*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EndDate();

    /// <summary>"Posted on January 29, 2025 by admin".</summary>
    [GeneratedRegex(
        @"^(?<date>.*[0-9].*?)[, ]+(?<by>by:? .+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DateBefore();

    [GeneratedRegex(
        @"^(filed )?(in|under):? (?<name>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InSection();

    /// <summary>"de Jane Doe", which says something only beside a date.</summary>
    [GeneratedRegex(
        @"^de (?<name>\p{Lu}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfName();

    [GeneratedRegex(
        @"^(?<name>[가-힣]{2,4}) ?기자$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reporter();

    [GeneratedRegex(
        @"\s+\(?@\w{2,30}\)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Handle();

    [GeneratedRegex(
        @"\s*[,;&]\s*|\s+(?:and|und|et|y|e|en|och|og|with)\s+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\s+in\s+\p{Lu}[\p{L}.]+(\s\p{Lu}[\p{L}.]+){0,2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^(?<name>.+?)\s+(for|of|at|@|\|)\s+(the\s+(?=[a-z]))?(?<outlet>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex ForOutlet();

    [GeneratedRegex(
        @"^(the[ ])?(.{0,30}\b)?(staff|senior|chief|deputy|managing|associate|contributing|guest|freelance|special|our|tech|technology|business)?[ ]?(writer|reporter|editor|editor-in-chief|correspondent|contributor|columnist|analyst|journalist|author|admin|administrator|staff|redakteurin?|journaliste|redactora?|webmaster|ceo|cto|founder|co-founder)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Role();

    [GeneratedRegex(
        @"^(the[ ])?(numbers|way|book|far|design|default|contrast|comparison|now|then|[0-9].*)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex NotAName();
}
