using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What a line says that a date in it is.</summary>
internal enum DateRole
{
    /// <summary>Nothing: the date stands alone or beside a name.</summary>
    Plain,
    Published,
    Updated,

    /// <summary>Something else, such as a deadline or the day on which a book comes out.</summary>
    Other,
}

/// <summary>A date inside a line, and where it begins there.</summary>
internal readonly record struct SpottedDate(DateReading Reading, DateRole Role, int Start);

/// <summary>Finds the dates inside a line such as "Posted on 27 January 2025 by Edda Quill, updated 28 January 2025".</summary>
internal static partial class DateSpotting
{
    private const int PatternTimeout = 10_000;
    private const int Window = 400;
    private const int LongestLead = 60;
    private const int LongestTail = 32;
    private const int FewestDigits = 4;

    /// <summary>The first date that may be that of publication.</summary>
    public static DateReading? First(string text) =>
        All(text).FirstOrDefault(date => date.Role is DateRole.Plain or DateRole.Published).Reading;

    /// <summary>The first date in one of the line's roles.</summary>
    public static DateReading? First(string text, DateRole role) => All(text).FirstOrDefault(date => date.Role == role).Reading;

    public static IEnumerable<SpottedDate> All(string text)
    {
        if (!HasDigits(text))
        {
            yield break;
        }

        var line = text.Length > Window ? text[..Window] : text;

        var last = 0;
        foreach (Match match in Dates().Matches(line))
        {
            if (
                DateText.Read(FirstName().Replace(match.Value, "").Trim().TrimEnd(',')) is
                { Precision: >= DatePrecision.Day } reading
            )
            {
                var end = match.Index + match.Length;
                var lead = line[Math.Max(last, match.Index - LongestLead)..match.Index];
                var tail = line[end..Math.Min(line.Length, end + LongestTail)];
                var said = RoleOf(lead);
                var role =
                    After().IsMatch(tail) ? DateRole.Updated
                    : said == DateRole.Plain && Hours().IsMatch(tail) ? DateRole.Other
                    : said;

                // German sets the word at the end: "wurde am 27. Januar 2025 veröffentlicht".
                var isPublished = role == DateRole.Plain && last == 0 && Labels().IsMatch(line[end..]);
                yield return new SpottedDate(reading, isPublished ? DateRole.Published : role, match.Index);
                last = end;
            }
        }
    }

    /// <summary>The line without the dates that name one of these days.</summary>
    public static string Without(string text, IReadOnlyCollection<DateOnly> days) =>
        HasDigits(text)
            ? Dates()
                .Replace(
                    text,
                    match =>
                        DateText.Read(match.Value.Trim().TrimEnd(',')) is { Precision: >= DatePrecision.Day } reading
                        && days.Contains(DateOnly.FromDateTime(reading.Earliest.UtcDateTime))
                            ? " "
                            : match.Value
                )
            : text;

    /// <summary>What the words before a date say that it is; of several the last.</summary>
    public static DateRole RoleOf(string lead)
    {
        var (published, updated) = (LastOf(Labels(), lead), LastOf(Updates(), lead));
        return updated > published ? DateRole.Updated
            : published >= 0 ? DateRole.Published
            : Others().IsMatch(lead) ? DateRole.Other
            : DateRole.Plain;
    }

    /// <summary>What a label in a line of its own says that the date in the next line is; "Date" alone may be that of an event.</summary>
    public static DateRole RoleOfLabel(string label) =>
        Events().IsMatch(label) ? DateRole.Other
        : BareLabel().IsMatch(label) ? DateRole.Plain
        : RoleOf(label);

    /// <summary>The date in "LANTERN BAY, Jan. 27, 2025 (Wire) – The lab said": the beginning of a dispatch.</summary>
    public static DateReading? OfDateline(string text) =>
        Dateline().Match(text.Length > Window ? text[..Window] : text) is { Success: true } match ? First(match.Value) : null;

    private static bool HasDigits(string text)
    {
        var digits = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Window)))
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= FewestDigits;
    }

    private static int LastOf(Regex pattern, string text) => pattern.Matches(text) is [.., var last] ? last.Index : -1;

    [GeneratedRegex(
        @"(?<!\p{L})(?:published|posted|publication date|date published|press release(?: of)?|veröffentlicht|gepostet|erschienen|publiziert|pressemitteilung|publié|paru le|mis en ligne|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|опубликовано|опубліковано|yayınlanma|diterbitkan|originally created|تم نشره|تاريخ النشر|نشر في)(?!\p{L})|发布时间|發佈時間|公開日|投稿日|입력|등록|^\W*(?:date|datum|fecha|data)\W{0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"(?<!\p{L})(?:updated?|modified|revised|reviewed|aktualisiert|geändert|letzte änderung|actualis|mis(?:e)? à jour|modifié|actualizad|última actualización|atualizad|aggiornat|bijgewerkt|gewijzigd|uppdater|oppdatert|opdateret|päivitetty|zaktualizowan|aktualizacj|aktualizov|обновлен|оновлен|güncel|diperbarui|diupdate|cập nhật|ενημερώθηκε|actualizat|frissítve|تحديث|به‌روز)|更新|수정",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Updates();

    /// <summary>Japanese and Chinese set the word after the date.</summary>
    [GeneratedRegex(
        @"^[\s0-9:時时分()]{0,12}(?:更新|수정)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex After();

    [GeneratedRegex(
        @"(?<!\p{L})(?:deadline|erscheinungs(?:datum|termin)|release(?: date)?|event date|born|geboren|geburtsdatum|accessed|abgerufen|retrieved|expires?|valid until|gültig bis|received|accepted|member since|joined|mitglied seit|registriert|registered|beigetreten|einsendeschluss|anmeldeschluss|bewerbungsschluss|fecha límite)\W{0,3}(?:\p{L}{2,4}\s)?$|[©]\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Others();

    /// <summary>From one hour to another something takes place: "27 January 2025, 10:00 – 12:30".</summary>
    [GeneratedRegex(
        @"^[\s,|·•@]{0,4}(?:(?:at|um|von|from|de|à|ore|kl\.?)\s)?[0-9]{1,2}(?:[:.h][0-9]{2})?\s?(?:[ap]\.?m\.?|uhr|h)?\s?(?:[-–—]|to|bis)\s?(?:[01]?[0-9]|2[0-4])(?:[:.h][0-9]{2}(?!\.?[0-9])|\s?(?:[ap]\.?m|uhr|h)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"^\W*(?:starts?|begins?|ends?|start date|end date|beginn|ende|wann|when|termin|début|fin|inizio|fine|inicio|fim)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Events();

    [GeneratedRegex(
        @"^\W*(?:date|datum|fecha|data)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex BareLabel();

    private const string DatePatterns =
        @"(?<![0-9])(?:19|20)[0-9]{2}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}(?![0-9])日?(?:T[0-9:.+Z-]+)?"
        + @"|(?<![0-9])[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?(?:19|20)[0-9]{2}(?![0-9])"
        + @"|(?<![0-9.])[0-3][0-9]\.[01][0-9]\.[0-9]{2}(?![0-9.])"
        + @"|(?<=^|[,|·•]\s)[0-3]?[0-9]\.[01]?[0-9]\.[0-9]{2}$"
        + @"|(?<![0-9])[0-9]{1,2}\s\p{L}{3,14}(?:\s\p{L}{3,10})?\s/\s\p{L}{3,14}\s(?:19|20)[0-9]{2}(?![0-9])"
        + @"|(?<![0-9])[0-9]{1,2}(?:st|nd|rd|th|er|º|\.)?[\s-]{1,2}(?:de\s|of\s|d')?\p{L}{3,14}\.?,?[\s-]{1,2}(?:de\s|del\s)?(?:19|20)[0-9]{2}(?![0-9])"
        + @"|(?<!\p{L})\p{L}{3,14}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{2}(?![0-9])";

    [GeneratedRegex(
        DatePatterns,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Dates();

    /// <summary>Levantine pages give a month's two names: "24 نيسان / أبريل 2020".</summary>
    [GeneratedRegex(@"(?<=^[0-9]{1,2}\s)[^/]{3,26}/\s", RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex FirstName();

    [GeneratedRegex(
        @"^\W{0,3}(?:\p{Lu}[\p{L}.'’ -]{1,40}[,/(\s]{1,3}){0,2}\(?(?:" + DatePatterns + @")\)?\s?(?:[-–—/(:]|\.(?=\s\p{Lu})|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Dateline();
}
