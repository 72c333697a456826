using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A line that dates the article, such as "Published: January 27, 2025".</summary>
/// <param name="Published">Null where the line only says when the article was changed.</param>
/// <param name="IsLabelled">True where the line says that this is the date of publication.</param>
internal sealed partial record DateLine(DateReading? Published, bool IsLabelled)
{
    private const int MaxLength = 140;
    private static readonly string[] s_separators = [" | ", " · ", " • ", " — ", " – ", " / ", "\t", " || "];

    public static DateLine? Read(string text)
    {
        if (text.Length > MaxLength || !text.Any(char.IsDigit))
        {
            return null;
        }

        DateLine? found = null;
        foreach (var part in text.Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadPart(part) is not { } read)
            {
                if (Boilerplate.Anywhere(part) is null && !NameWords.IsSection(part))
                {
                    return null;
                }

                continue;
            }

            found =
                found is null
                || (read.Published is not null && (found.Published is null || (read.IsLabelled && !found.IsLabelled)))
                    ? read
                    : found;
        }

        return found;
    }

    /// <summary>A date without a label, or a label and a date; null for anything else.</summary>
    public static DateLine? ReadPart(string text)
    {
        if (text.Length > MaxLength || !text.Any(char.IsDigit))
        {
            return null;
        }

        if (UpdatedLabel().Match(text) is { Success: true } updated)
        {
            return DateOf(updated.Groups["date"].Value) is null ? null : new DateLine(null, IsLabelled: true);
        }

        var label = PublishedLabel().Match(text);
        var written = label.Success ? label.Groups["date"].Value : text;
        if (!label.Success && !(WrittenOut().IsMatch(written) && written.Length <= 60))
        {
            return null;
        }

        return DateOf(written) is { } date ? new DateLine(date, label.Success) : null;
    }

    /// <summary>The date in the words, without remarks that are no part of it.</summary>
    private static DateReading? DateOf(string written)
    {
        var text = Remark().Replace(written.Trim().TrimEnd('.', ','), "").Trim();
        return DateText.Read(text) ?? DateText.Read(At().Replace(text, " ")) ?? DateText.Read(TimeOfDay().Replace(text, ""));
    }

    [GeneratedRegex(
        @"^(first[ ])?(published|posted|publish(ed)?[ ]date|publication[ ]date|date([ ](published|posted|of[ ]publication))?|released|issued|veröffentlicht|erschienen|publiziert|stand|datum|publié[e]?|paru[e]?|publicad[oa]|fecha|data|pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|опубликован[оа]?|дата([ ]публикации)?|опубліковано|yayınlan(ma|dı)([ ]tarihi)?|dipublikasikan|đăng|发布时间|发布日期|发布于|发表于|日期|時間|时间|公開日?|配信|掲載|작성일?|입력|등록)[ ]*(([ ]on|[ ]at|[ ]am|[ ]le|[ ]el|[ ]il|[ ]em|[ ]op|[ ]den|[ ]dne)?[ ]*[:：][ ]*|[ ](on|at|am|le|el|il|em|op|den|dne)[ ]+|[ ]+(?=.{0,15}[0-9])|(?=[0-9]))(?<date>.+)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex PublishedLabel();

    [GeneratedRegex(
        @"^((last[ ]|zuletzt[ ])?(updated|modified|edited|changed|aktualisiert|geändert|mis[ ]à[ ]jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|обновлено|оновлено|güncellen(me|di)|diperbarui|更新(时间|于|日)?|수정))([ ](on|at|am|le|el|il|em|op|den))?[ ]*[:：]?[ ]*(?<date>.+)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex UpdatedLabel();

    // A bare date names its year, and nothing longer than a weekday, a month and a time stands beside it.
    [GeneratedRegex(
        @"^(\p{L}{1,14}[.,]{0,2} ){0,4}[0-9]{1,4}\D.*$|^\p{L}{3,12} [0-9]{4}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WrittenOut();

    [GeneratedRegex(
        @"\([^)]*\)|[,;]?\s*(updated|last modified)\b.*$|\s*[|·•]\s*[0-9]{1,3} min.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"\s+(at|um|à|a las|alle|às|om|kl\.?|@|,|-)\s+(?=[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex At();

    // A zone that DateText does not know makes the time unreadable; the day still is.
    [GeneratedRegex(
        @"[,]?\s*\b[0-9]{1,2}[:.h][0-9]{2}.*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TimeOfDay();
}
