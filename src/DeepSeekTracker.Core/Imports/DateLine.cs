using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A line that dates the article, such as "Published: January 27, 2025".</summary>
/// <param name="Published">Null where the line only says when the article was changed.</param>
/// <param name="IsLabelled">True where the line says that this is the date of publication.</param>
internal sealed partial record DateLine(DateReading? Published, bool IsLabelled)
{
    private const int MaxLength = 140;
    private static readonly string[] s_separators = [" | ", " · ", " • ", " — ", " – ", " / ", "\t", " || ", "; "];

    public static DateLine? Read(string text)
    {
        if (text.Length > MaxLength || !text.Any(char.IsDigit))
        {
            return null;
        }

        DateLine? found = null;
        var before = "";
        foreach (var part in text.Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (found is not null && Clock().IsMatch(part))
            {
                // "28 January 2025 | 3:14 pm"
                found = found.Published is null ? found : ReadPart($"{before} {part}") ?? found;
                continue;
            }

            before = part;
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
        if (!label.Success && !(WrittenOut().IsMatch(written) && written.Length <= 60 && BeginsAsDate(written)))
        {
            return null;
        }

        return DateOf(written) is { } date ? new DateLine(date, label.Success) : null;
    }

    /// <summary>The date in the words, without remarks that are no part of it.</summary>
    private static DateReading? DateOf(string written)
    {
        var text = Remark().Replace(written.Trim().TrimEnd('.', ','), "").Trim();
        return DateText.Read(text)
            ?? DateText.Read(At().Replace(text, " "))
            ?? DateText.Read(TimeOfDay().Replace(text, ""))
            ?? DateText.Read(FirstTime().Replace(text, ""));
    }

    /// <summary>
    /// True where the words before the first number are of a date, but for one that a comma closes: a weekday of a language that
    /// no table holds, or a place. "Nvidia crash January 27 2025" is a title.
    /// </summary>
    private static bool BeginsAsDate(string text)
    {
        var words = text[..text.AsSpan().IndexOfAnyInRange('0', '9')].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var strange = Array.FindAll(words, word => !IsDateWord(word.Trim('.', ',')));
        return strange.Length == 0
            || (strange.Length == 1 && strange[0] == words[0] && words[0][^1] is ',' or '.')
            || (strange.Length == 2 && NameWords.BeginsAsPlace(strange[0]) && strange[1][^1] == ',');
    }

    private static bool IsDateWord(string word) =>
        DateTextMonths.Fold(word) is var folded
        && (
            DateTextWords.Fillers.Contains(folded)
            || DateTextWords.Weekdays.Contains(folded)
            || DateTextWords.Croatian.Contains(folded)
            || DateTextMonths.Find(folded) > 0
            || DateTextMonths.FindCroatian(folded) > 0
        );

    /// <summary>True for "Yesterday, 14:05", "3 hours ago" and "Tuesday": a day that only the reader of that day knew.</summary>
    public static bool IsRelative(string text) =>
        text.Length <= 40
        && (Relative().IsMatch(text) || DateTextWords.Weekdays.Contains(DateTextMonths.Fold(text.Trim(' ', '.', ','))));

    [GeneratedRegex(
        @"^((posted|published|updated)[ ])?((yesterday|today|just[ ]now|gestern|heute|hier|aujourd[’']hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|вчера|сегодня|昨天|今天|昨日|今日|어제|오늘|أمس|اليوم)([ ,]*((at|um|à|a[ ]las|alle|às|om|kl\.?|в)[ ])?[0-9]{1,2}[:.h][0-9]{2}([ ]?[ap]\.?m\.?|[ ]uhr)?([ ]\p{Lu}{2,5})?)?|(about[ ])?([0-9]{1,3}|an?|one|two|three)[ ]?(s|m|h|d|w|y|mo|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)[ ]ago|[0-9]{1,2}[mhdw]|vor[ ]([0-9]{1,3}|einer?|einem)[ ](minuten?|stunden?|tag(en)?|wochen?)|il[ ]y[ ]a[ ][0-9]{1,3}[ ](minutes?|heures?|jours?|semaines?)|hace[ ][0-9]{1,3}[ ](minutos?|horas?|días?|semanas?)|há[ ][0-9]{1,3}[ ](minutos?|horas?|dias?|semanas?)|[0-9]{1,3}[ ](minuti|or[ae]|giorni|settimane)[ ]fa|[0-9]{1,3}[ ]?(小时|分钟|天|日|時間|分)前|[0-9]{1,3}(시간|분|일)[ ]?전)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"^[0-9]{1,2}[:.h][0-9]{2}([ ]?[ap]\.?m\.?|[ ]uhr)?([ ]\(?\p{Lu}{2,5}\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^[0-9]{1,2}[:.h][0-9]{2}\s*([ap]\.?m\.?)?(\s\p{Lu}{2,5})?,\s*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex FirstTime();

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
        @"\([^)]*\)|[,;]?\s*(and\s+)?((last\s+)?updated|last modified)\b.*$|\s*[|·•]\s*[0-9]{1,3} min.*$",
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
