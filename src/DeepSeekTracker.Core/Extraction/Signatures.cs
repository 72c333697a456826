using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Lines above and below a text that say only who wrote it and when: the article's authors and date hold that already. A line
/// that says anything else, however little, stays.
/// </summary>
internal static partial class Signatures
{
    private const int PatternTimeout = 10_000;
    private const int FirstLines = 4;
    private const int LastLines = 2;
    private const int HeaviestLine = 90;

    /// <param name="text">The chosen blocks.</param>
    /// <param name="names">The authors, persons and organisations, and the outlet.</param>
    /// <param name="days">The days of publication and of the last change.</param>
    public static IReadOnlyList<Block> Without(
        IReadOnlyList<Block> text,
        IReadOnlyCollection<string> names,
        IReadOnlyCollection<DateOnly> days
    )
    {
        var known = names.Where(name => name.Length > 1).OrderByDescending(name => name.Length).ToList();
        var from = text.Count - LastLines;
        List<Block> kept =
        [
            .. text.Where((block, i) => !(i < FirstLines && IsOfBeginning(block)) && !(i >= from && IsOfEnd(block))),
        ];
        return kept.Count == 0 || kept.Count == text.Count ? text : kept;

        bool IsOfBeginning(Block block)
        {
            if (!IsLine(block))
            {
                return false;
            }

            var rest = WithoutNames(block.Text, known);
            var isSigned = rest.Length < block.Text.Length;
            var undated = DateSpotting.Without(rest, days);
            return (isSigned || undated.Length < rest.Length || Ages().IsMatch(rest)) && SaysNothing(undated);
        }

        bool IsOfEnd(Block block) =>
            IsLine(block) && WithoutNames(block.Text, known) is var rest && rest.Length < block.Text.Length && SaysNothing(rest);
    }

    /// <summary>A name before a colon is who speaks next.</summary>
    private static bool IsLine(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem
        && block.Weight <= HeaviestLine
        && block.Text[^1] is not (':' or '：');

    private static string WithoutNames(string text, List<string> names)
    {
        foreach (var name in names)
        {
            for (
                var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                if (at + name.Length == text.Length || !char.IsLower(text[at + name.Length]))
                {
                    text = string.Concat(text.AsSpan(0, at), "|", text.AsSpan(at + name.Length));
                }

                if (at + 1 >= text.Length)
                {
                    break;
                }
            }
        }

        return text;
    }

    private static bool SaysNothing(string text) => !Fillers().Replace(Ages().Replace(text, " "), " ").Any(char.IsLetterOrDigit);

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:written|posted|published|reported|edited|updated|words|story|text|article|photos?)?\s*by|written|posted|published|updated|last|on|at|and|staff|writer|reporter|editor|correspondent|author|read|reading time|share|von|vom|am|um|und|uhr|veröffentlicht|aktualisiert|stand|lesedauer|lesezeit|autorin|autor|par|publié|le|à|mis à jour|et|temps de lecture|por|el|publicado|actualizado|y|di|il|pubblicato|aggiornato|door|av|af|og|och|en|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|автор|опубликовано|penulis|oleh|yazar|tác giả|theo|作者|記者|记者|文|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?!\p{L})\.?|[0-9]{1,2}[:.h][0-9]{2}\s?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4})?(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Fillers();

    /// <summary>"8 min read", "Reading time: 8 minutes", "2 hours ago".</summary>
    [GeneratedRegex(
        @"[0-9]+\s?-?(?:min(?:ute)?s?\.?\s(?:read|ago|lesezeit|lesedauer)|(?:hours?|days?) ago|min de lectur[ea])|(?:read(?:ing)? time|lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid)\W{0,3}[0-9]+\s?min(?:ut(?:e[ns]?|os?|i))?\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Ages();
}
