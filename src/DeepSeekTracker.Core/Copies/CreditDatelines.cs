using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>Datelines: the place, often the day, and the agency in brackets before the first sentence.</summary>
internal static partial class CreditDatelines
{
    private const int PatternTimeout = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static SyndicationCredit? Read(string line, int offset) =>
        (
            line.AsSpan().ContainsAny("(（[/") && Bracketed().Match(line) is { Success: true } found
                ? InBrackets(found, offset)
                : null
        )
        ?? (line.Contains('日') && Wired().Match(line) is { Success: true } wired ? Prefix(wired.Groups["name"], offset) : null);

    private static SyndicationCredit? InBrackets(Match found, int offset)
    {
        var before = found.Groups["before"].Value;
        var isDateline = found.Groups["dash"].Success || string.IsNullOrWhiteSpace(before) || IsPlace(before);
        return isDateline && CreditReader.Known(found.Groups["name"], offset, CreditForm.Dateline) is { } known ? known
            : found.Groups["dash"].Success && PlaceAndDay().IsMatch(before) ? Unknown(found.Groups["name"], offset)
            : null;
    }

    /// <summary>An agency that no list names, in a form that nothing but a dateline has.</summary>
    private static SyndicationCredit? Unknown(Group name, int offset) =>
        AgencyName().IsMatch(name.Value)
            ? new SyndicationCredit(name.Value, CreditForm.Dateline, new TextSpan(offset + name.Index, name.Length))
            : null;

    /// <summary>Chinese and Japanese write the agency, place and day in one run: the agency is what it begins with.</summary>
    private static SyndicationCredit? Prefix(Group run, int offset)
    {
        for (var length = Math.Min(run.Length, 6); length >= 2; length--)
        {
            if (Agency.Named(run.Value[..length]) is { } agency)
            {
                return new SyndicationCredit(agency.Name, CreditForm.Dateline, new TextSpan(offset + run.Index, length));
            }
        }

        return null;
    }

    private static bool IsPlace(string before) => before.Length <= 40 && !before.Any(char.IsLower) && before.Any(char.IsLetter);

    [GeneratedRegex(
        @"^(?<before>[^()（）\[\]\n/]{0,70})[(（\[/](?:[^()（）\[\]=]{1,10}=)?(?<name>[^()（）\[\]=\n]{2,50}?)[)）\]/](?<dash>\s*[.:：]?\s*[-–—―~.:：])?",
        Options,
        PatternTimeout
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^\s*\p{Lu}[\p{L}\s.'’/-]{1,40},?\s+(?:\p{L}{3,12}\.?\s*\d{1,2}|\d{1,2}\.?\s*(?:de\s+)?\p{L}{3,12}\.?)(?:,?\s*\d{4})?\s*$",
        Options,
        PatternTimeout
    )]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\d.&'’-]*(?:\s+\p{Lu}[\p{L}\d.&'’-]*){0,3}$", Options, PatternTimeout)]
    private static partial Regex AgencyName();

    [GeneratedRegex(
        @"^[（(【\[]?(?<name>[\p{L}]{2,24})[\d０-９]{1,2}(?:月[\d０-９]{1,2})?日\s*(?:电|電|讯|訊)",
        Options,
        PatternTimeout
    )]
    private static partial Regex Wired();
}
