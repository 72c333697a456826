using static DeepSeekTracker.Core.Claims.SpeakerForms;

namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// A name behind "according to" that no mark ends: "volgens het bedrijf kostte de training", "según la empresa el modelo costó".
/// </summary>
internal static class SpeakerOpenings
{
    private const int MostWords = 8;

    /// <summary>Behind these the verb stands second, so an article behind the name would be too late.</summary>
    private static readonly HashSet<string> VerbSecond = new("nl sv da no is".Split(' '), StringComparer.Ordinal);

    /// <summary>Behind these a noun without a preposition begins with its article.</summary>
    private static readonly HashSet<string> WithArticles = new("en fr es it pt ca gl".Split(' '), StringComparer.Ordinal);

    /// <summary>What is told of the story's things: the word behind the name is one of these, or no name is taken.</summary>
    private static readonly HashSet<string> Verbs = new(
        """
        cost costs lost has had used owns spent is was were
        kostte kost heeft had hebben bezit bezat verloor is was gebruikte gaf werd
        kostade kostar har hade äger förlorade är var använde blev
        kostede koster har havde ejer mistede er var brugte blev kostet eier tapte brukte ble
        costó cuesta costaba tiene tenía posee perdió usó es era fue ha gastó
        coûte coûtait coûta a avait possède perdit est était aurait
        costava costa è ha aveva possiede perse era
        custou custa tem tinha possui perdeu é era foi gastou
        kosztował kosztowała kosztowało kosztuje ma miał posiada stracił straciła wynosi
        стоило стоила стоил стоит обошлось обошлась обошелся обошёлся имеет владеет потеряла потерял
        коштувало коштувала коштував має втратила
        stál stála stálo stojí má měl vlastní ztratila
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>An article behind one of these goes on with the name: "un informe de la consultora".</summary>
    private static readonly HashSet<string> Prepositions = new(
        "of by from in at on for to with about among de du des da do di del par por por op van door bij af av til en em à a sur dans avec con com och and y et e und en all both tous toutes todos todas tutti tutte".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The name that the words begin with; null where its end does not show.</summary>
    public static string? Of(string words, string language)
    {
        var parts = words.Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var isLed = parts.Length > 0 && (LowArticles.Contains(parts[0]) || IsElided(parts[0]));
        var isNoun = isLed || (parts.Length > 0 && char.IsUpper(parts[0][0]));
        var hasArticles = WithArticles.Contains(language);
        var isSecond = VerbSecond.Contains(language);
        for (var i = 1; i < parts.Length && i <= MostWords; i++)
        {
            // Elsewhere what was said of may stand between the name and its verb: "według firmy trening kosztował".
            var isVerb = Verbs.Contains(parts[i]) && (isSecond || i == (isLed ? 2 : 1));
            var isNext =
                hasArticles && isNoun && i > (isLed ? 1 : 0) && IsArticle(parts[i]) && !Prepositions.Contains(parts[i - 1]);
            if (isVerb || isNext)
            {
                return SpeakerNames.Of(string.Join(' ', parts[..i]));
            }
        }

        return null;
    }

    /// <summary>"La", "l'entreprise": another noun begins; "La Stampa" is a name.</summary>
    private static bool IsArticle(string word) =>
        (char.IsLower(word[0]) && LowArticles.Contains(word) && !Prepositions.Contains(word)) || IsElided(word);

    private static bool IsElided(string word) => word is ['l', '\'' or '’', ..];
}
