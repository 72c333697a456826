using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>The forms of a credit. What is read has 200 characters at most, so no pattern has far to go back.</summary>
internal static partial class CreditReader
{
    private const int PatternTimeout = 10_000;

    /// <summary>A credit is short: of a longer line only its beginning and end are read.</summary>
    public const int LongestLine = 200;

    private const int LongestName = 80;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string SourceWords =
        "source|sources|quelle|bron|fonte|fuente|fuentes|källa|kilde|źródło|zdroj|forrás|sursa|izvor|kaynak|lähde|sumber|nguồn|источник|джерело|πηγή|来源|來源|出典|출처|المصدر|स्रोत";

    public static SyndicationCredit? Read(string text, CreditLine line)
    {
        var place = line.Place;
        var head = text.Substring(place.Start, Math.Min(place.Length, LongestLine));
        var tailLength = Math.Min(place.Length, LongestLine);
        var tail = text.Substring(place.End - tailLength, tailLength);
        return (line.IsHead ? CreditDatelines.Read(head, place.Start) : null)
            ?? (place.Length <= LongestLine ? Whole(head, place.Start) : null)
            ?? (line.IsTail ? AtEnd(tail, place.End - tailLength) : null);
    }

    public static SyndicationCredit? ReadByline(string byline)
    {
        if (byline.Length > LongestLine)
        {
            // Cut, it could end in half a name that is an agency's.
            return null;
        }

        var part = Contribution().Match(byline) is { Success: true } with ? with : null;
        if (part is not null && Known(part.Groups["name"], 0, CreditForm.Contribution) is { } helped)
        {
            return helped;
        }

        var names = ByWord().Match(byline).Groups["names"];
        return names.Success ? Known(names, 0, CreditForm.Byline) : null;
    }

    /// <summary>The first known agency among names that are joined by commas, slashes or "and".</summary>
    public static SyndicationCredit? Known(Group names, int offset, CreditForm form)
    {
        foreach (var (agency, place) in Parts(names))
        {
            if (agency is not null)
            {
                return new SyndicationCredit(agency.Name, form, place with { Start = offset + place.Start });
            }
        }

        return null;
    }

    private static IEnumerable<(Agency? Agency, TextSpan Place)> Parts(Group names)
    {
        var text = names.Value;
        var start = 0;
        foreach (
            var (from, next) in Between()
                .Matches(text)
                .Select(gap => (gap.Index, gap.Index + gap.Length))
                .Append((text.Length, 0))
        )
        {
            var written = text[start..from];
            var name = AgencyPost().Replace(written.Trim(), "");
            yield return (
                Agency.Named(name),
                new TextSpan(names.Index + start + written.Length - written.TrimStart().Length, name.Length)
            );
            start = next;
        }
    }

    /// <summary>A line that is nothing but the credit. What a pattern cannot do without is looked for first: that takes less time.</summary>
    private static SyndicationCredit? Whole(string line, int offset)
    {
        if (line.AsSpan().ContainsAny(':', '：') && SourceLine().Match(line) is { Success: true } source)
        {
            return Known(source.Groups["name"], offset, CreditForm.SourceLine);
        }

        if (line.Length > LongestName)
        {
            return null;
        }

        if (ByWord().Match(line) is { Success: true } by && by.Groups["by"].Success)
        {
            return Known(by.Groups["names"], offset, CreditForm.Byline);
        }

        return OnlyNames().Match(line) is { Success: true } only && AllKnown(only.Groups["name"])
            ? Known(only.Groups["name"], offset, CreditForm.Mark)
            : null;
    }

    private static SyndicationCredit? AtEnd(string line, int offset)
    {
        if (
            EndsInBracket(line)
            && EndMark().Match(line) is { Success: true } mark
            && Known(mark.Groups["name"], offset, CreditForm.Mark) is { } marked
        )
        {
            return AllKnown(mark.Groups["name"]) ? marked : Contributed(line, offset);
        }

        if (
            (
                line.Contains("Reporting by", StringComparison.Ordinal)
                || line.Contains("Trust Principles", StringComparison.Ordinal)
            ) && Signature().Match(line) is { Success: true } signed
        )
        {
            return new SyndicationCredit("Reuters", CreditForm.Signature, new TextSpan(offset + signed.Index, signed.Length));
        }

        if (
            (line.Contains("published", StringComparison.Ordinal) || line.Contains("appeared", StringComparison.Ordinal))
            && Republished().Match(line) is { Success: true } again
        )
        {
            var name = again.Groups["name"];
            var known = Agency.Named(name.Value)?.Name ?? name.Value;
            return new SyndicationCredit(known, CreditForm.Republished, new TextSpan(offset + name.Index, name.Length));
        }

        return Contributed(line, offset);
    }

    private static SyndicationCredit? Contributed(string line, int offset) =>
        Contribution().Match(line) is { Success: true } with ? Known(with.Groups["name"], offset, CreditForm.Contribution)
        : line.Contains("contributed", StringComparison.Ordinal) && Contributor().Match(line) is { Success: true } helped
            ? Known(helped.Groups["name"], offset, CreditForm.Contribution)
        : null;

    private static bool EndsInBracket(string line) => (line.EndsWith('.') ? line[..^1] : line) is [.., ')' or '）' or ']'];

    private static bool AllKnown(Group names) => Parts(names).All(part => part.Agency is not null);

    [GeneratedRegex(@"[,;/&|+=·•]|\s(?:and|und|et|y|e|en|och|og|i|и|ve|dan|with)\s", Options, PatternTimeout)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?<by>(?:by|von|vom|par|por|di|da|de|door|av|af|od|oleh|theo|текст|автор)\s*:?\s+)?(?<names>\S.{0,160})$",
        Options | RegexOptions.IgnoreCase,
        PatternTimeout
    )]
    private static partial Regex ByWord();

    [GeneratedRegex(@"\s+(?:[A-Z][a-z]+\s+){0,2}(?:Writers?|Correspondents?|Staff|Reporters?)$", Options, PatternTimeout)]
    private static partial Regex AgencyPost();

    [GeneratedRegex(
        @"^[(\[（]?(?:" + SourceWords + @")\s*[:：]\s*(?<name>[^)\]）]{2,60})[)\]）]?\.?$",
        Options | RegexOptions.IgnoreCase,
        PatternTimeout
    )]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^[(\[（—–©-]{0,2}\s*(?<name>[^()\[\]（）]{2,60}?)\s*[)\]）]?\.?$", Options, PatternTimeout)]
    private static partial Regex OnlyNames();

    [GeneratedRegex(@"[(（\[](?<name>[^()（）\[\]]{2,60})[)）\]]\.?$", Options, PatternTimeout)]
    private static partial Regex EndMark();

    [GeneratedRegex(
        @"\(?Reporting by [^\n;]{3,120}; ?(?:[Ww]riting|[Ee]diting) by|The Thomson Reuters Trust Principles",
        Options,
        PatternTimeout
    )]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"(?:originally|first)\s+(?:published|appeared)\s+(?:on|in|by|at)\s+(?<name>\p{Lu}[^.,;:()\n]{1,50}?)\s*(?:[.,;]|$|\s(?:and|under|on|in)\s)",
        Options,
        PatternTimeout
    )]
    private static partial Regex Republished();

    [GeneratedRegex(
        @"(?:\b(?:with|avec|con|com|mit|met|med)\s+(?:(?:inputs?|material|información|informações|informations?|contenuti|reporting|files?|agency inputs)\s+(?:from|of|by|von|de|di|da)\s+)?|\b(?:inputs?|additional reporting)\s+(?:from|by)\s+)(?<name>(?:the\s+)?[\p{L}][^().\n]{1,40})",
        Options | RegexOptions.IgnoreCase,
        PatternTimeout
    )]
    private static partial Regex Contribution();

    [GeneratedRegex(@"(?<name>(?:The\s+)?\p{L}[\p{L}\s]{1,25}?)\s+(?:also\s+)?contributed\s+to\s+this", Options, PatternTimeout)]
    private static partial Regex Contributor();
}
