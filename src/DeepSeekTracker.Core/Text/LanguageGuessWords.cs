namespace DeepSeekTracker.Core.Text;

/// <summary>The commonest small words of languages in Latin letters.</summary>
internal static class LanguageGuessWords
{
    private const int FewestHits = 3;

    /// <summary>The Nguni languages write their small words joined to the next one, so that only few stand alone.</summary>
    private const int Joined = 4;

    private static readonly (string Tag, string Words)[] Lists =
    [
        (
            "en",
            "the of and to in is that for it with as was on are by this be at from have has not his but they which or an were their will who been"
        ),
        (
            "de",
            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei wird einer um am sind"
        ),
        (
            "fr",
            "le la les des et du en un une que est pour dans qui au sur par plus pas avec ce il se sont ne cette ses mais ont aux été comme à"
        ),
        (
            "es",
            "el la de que y en los del se las por un con una para no su es al lo como más pero sus ha este fue entre ya son también"
        ),
        (
            "pt",
            "o a de que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser são pelo"
        ),
        (
            "it",
            "il di che la e un per del è in non della una con sono i da si le al dei come più alla ha nel gli anche lo ma delle questo"
        ),
        (
            "nl",
            "de het een van en in is dat op te zijn met voor niet aan er die ook als bij door maar uit naar om dan nog wordt heeft werd"
        ),
        (
            "sv",
            "och i att det som en på är av för med den till inte har de ett om han var men från vi kan så när sig hon också efter"
        ),
        (
            "da",
            "og i at det er en af til på for som med der den de har ikke et han fra var om men vi kan sig også efter blev mere ved"
        ),
        (
            "nb",
            "og i det er på en som til av for at med har ikke den de et om han fra var men vi kan seg også etter ble mer ved være"
        ),
        (
            "fi",
            "ja on ei että se oli hän mutta ovat myös kun joka kuin niin tai sen ole mukaan vuoden noin jo nyt mitä hänen olla"
        ),
        ("pl", "w i na z się nie do to że jest o jak ale po za od przez dla są tak tym był co już ich który także przy tylko"),
        ("cs", "a v se na je že o z s do to i za by jsem pro ve k jako po ale od tak jsou byl které který podle už není aby"),
        ("sk", "a v sa na je že o z s do to aj za by pre vo k ako po ale od tak sú bol ktoré ktorý podľa už nie aby ktorá"),
        (
            "hu",
            "a az és hogy nem is egy de ez meg van már volt csak szerint még mint kell vagy el ha be lesz amely azt után pedig"
        ),
        ("ro", "de și în la a cu pe din care un o nu este să că pentru mai au fost prin sau lui al ale ca dar după sunt ai"),
        (
            "tr",
            "ve bir bu da de için ile olarak çok daha olan gibi ne o en kadar sonra ise değil var ancak göre ama her bin oldu"
        ),
        (
            "id",
            "yang dan di ini itu dengan untuk dari dalam pada tidak ke akan juga oleh ada sebagai mereka telah bisa karena tersebut lebih kami dapat bahwa mengatakan"
        ),
        (
            "ms",
            "yang dan di ini itu dengan untuk dari dalam pada tidak ke akan juga oleh ada sebagai mereka telah boleh kerana tersebut lebih kami ialah berkata bahawa"
        ),
        ("vi", "và của là các có được cho một trong những không đã với này người khi để tại về từ đến ra cũng như vào nhiều"),
        ("ca", "de la el que i a els en les per amb una del es un no ha als són més com però aquest seva s'ha també pel"),
        ("hr", "i u je na se da su za od o s a koji će iz kao što ne ili nije biti bi do ali te sam samo nakon"),
        ("sl", "in je v na se da so za ki z pa s tudi ne po bi o kot ob pri še že ali iz od do ter kar več"),
        ("lt", "ir kad į yra su iš tai bet buvo jis taip kaip dėl apie už nuo po jo jau dar ne ar jie metų pagal"),
        ("lv", "un ir ka no ar par uz tas bet kas to arī gada pēc kā viņš nav vai tika lai pie jau līdz kur"),
        ("et", "ja on ei et oli see ta kui aga ka mis oma tema selle ning või pärast kes nii veel olid aasta"),
        ("is", "og að í á er sem til við um var með það en fyrir ekki af hann hafa því þess eru eftir frá þá"),
        ("sq", "dhe të e në një për me që nga se është janë ka si por do nuk më i u ky kjo edhe tij ishte"),
        ("sw", "na ya wa kwa ni za katika la kuwa hiyo huo hii yake baada pia kama watu alisema hayo cha"),
        ("tl", "ang ng sa na mga ay at ni si para ito hindi siya may kung mga niya din nang kay pa po"),
        ("af", "die van en in is het dat nie te vir op met was ’n om sy aan wat deur sal ook word hy as by"),
        ("so", "oo ka ah ku iyo ee uu la in ay waxaa aan si ayaa loo soo kale inuu mid badan"),
        (
            "zu",
            "ukuthi uma futhi kodwa ngoba kanye kusho uthe uthi khona nokho kakhulu lapho ukuze noma njengoba manje lokhu lapha kule lo le lezi nje bathi abantu kube wathe yize"
        ),
        (
            "xh",
            "ukuba xa kwaye kodwa kuba kunye okanye uthe uthi khona kakhulu apho ukuze nangona njengoko ngoku oku apha kule lo le ezi nje bathi abantu kube yaye ukuze ngenxa"
        ),
    ];

    private static readonly Dictionary<string, List<int>> ByWord = Index();

    /// <summary>The language whose words fill most of the text; null where hardly any are known or two are level.</summary>
    public static string? Best(IEnumerable<string> words)
    {
        var hits = new int[Lists.Length];
        var total = 0;
        foreach (var word in words)
        {
            total++;
            if (ByWord.TryGetValue(word, out var languages))
            {
                foreach (var language in languages)
                {
                    // A word that many languages share says little about each.
                    hits[language] += 12 / Math.Min(languages.Count, 6);
                }
            }
        }

        var best = Array.IndexOf(hits, hits.Max());
        var second = hits.Where((_, i) => i != best).Max();
        var weight = Lists[best].Tag is "zu" or "xh" ? Joined : 1;
        return hits[best] >= FewestHits * 12 && hits[best] * weight >= total && hits[best] > second ? Lists[best].Tag : null;
    }

    /// <summary>The commonest small words of a language; none for one that is not known here.</summary>
    public static IReadOnlySet<string> Of(string language)
    {
        var primary = language.Split('-')[0];
        return Lists
            .Where(list => list.Tag == primary)
            .SelectMany(list => list.Words.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Dictionary<string, List<int>> Index()
    {
        Dictionary<string, List<int>> index = new(StringComparer.Ordinal);
        for (var i = 0; i < Lists.Length; i++)
        {
            foreach (var word in Lists[i].Words.Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!index.TryGetValue(word, out var languages))
                {
                    index[word] = languages = [];
                }

                languages.Add(i);
            }
        }

        return index;
    }
}
