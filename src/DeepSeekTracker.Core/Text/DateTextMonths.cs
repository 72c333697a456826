using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>Month names of about thirty languages, as feeds write them: full, genitive and short forms.</summary>
internal static class DateTextMonths
{
    /// <summary>
    /// One language a line, twelve months a line, forms of one month joined by a slash. Croatian month names are left out:
    /// its "listopad" is October where Polish and Czech mean November.
    /// </summary>
    private static readonly string[] Languages =
    [
        "january/jan february/feb/febr march/mar/mrch april/apr/apl may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
        "januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november dezember/dez",
        "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aou septembre/sept octobre novembre décembre/déc",
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic",
        "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro/dez",
        "gennaio/gen/genn febbraio/febb marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett/set ottobre/ott novembre dicembre",
        "januari februari maart/mrt april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november desember/des",
        "tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu",
        "styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
        "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čer/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu prosinec/prosince/pro",
        "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra",
        "január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept/szep október november december",
        "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie",
        "januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra",
        "januar februar marec april maj junij julij avgust/avg september oktober november december",
        "январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб декабрь/декабря/дек",
        "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/кві/квіт травень/травня/тра/трав червень/червня/чер/черв липень/липня/лип серпень/серпня/сер/серп вересень/вересня/вер жовтень/жовтня/жов/жовт листопад/листопада/лис/лист грудень/грудня/гру/груд",
        "януари/ян февруари/февр март април май юни юли август септември/септ октомври ноември/ноем декември",
        "јануар/јан фебруар/феб март април мај јун јул август/авг септембар/сеп октобар/окт новембар/нов децембар/дец",
        "ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ/μαω απρίλιος/απριλίου/απρ μάιος/μαΐου/μάι ιούνιος/ιουνίου/ιουν/ιον ιούλιος/ιουλίου/ιουλ/ιολ αύγουστος/αυγούστου/αυγ σεπτέμβριος/σεπτεμβρίου/σεπ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε δεκέμβριος/δεκεμβρίου/δεκ",
        "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
        "januari februari/pebruari/peb maret april mei juni juli agustus/agu/agt/ags september oktober/okt november/nop desember/des",
        "januari februari mac april mei jun julai ogos september oktober november disember/dis",
        "sausis/sausio/saus vasaris/vasario/vas kovas/kovo/kov balandis/balandžio/bal gegužė/gegužės/geg birželis/birželio/birž liepa/liepos/liep rugpjūtis/rugpjūčio/rugp rugsėjis/rugsėjo/rugs spalis/spalio/spal lapkritis/lapkričio/lapkr gruodis/gruodžio/gruod",
        "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī",
        "jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september oktoober november detsember/dets",
        "gener/gen febrer març/marc abril maig juny juliol agost setembre octubre novembre desembre",
        "يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
        "ינואר/בינואר/ינו פברואר/בפברואר/פבר מרץ/במרץ אפריל/באפריל/אפר מאי/במאי יוני/ביוני/יונ יולי/ביולי/יול אוגוסט/באוגוסט/אוג ספטמבר/בספטמבר/ספט אוקטובר/באוקטובר/אוק נובמבר/בנובמבר/נוב דצמבר/בדצמבר/דצמ",
        "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
        "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
    ];

    private static readonly FrozenDictionary<string, int> ByName = Load();

    /// <summary>The month (1 to 12) that a folded word names; 0 for none.</summary>
    public static int Find(string folded) => ByName.GetValueOrDefault(folded);

    /// <summary>Lower case without accents and dots, so that "Févr." and "fevr" are one word under every culture.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && word.IndexOfAny('.', '\'') < 0)
        {
            return word.ToString().ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (c is '.' or '\'' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(
                char.ToLowerInvariant(c) switch
                {
                    'ı' => 'i',
                    'ł' => 'l',
                    'ς' => 'σ',
                    var lower => lower,
                }
            );
        }

        return folded.ToString();
    }

    private static FrozenDictionary<string, int> Load()
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var months = language.Split(' ');
            for (var i = 0; i < months.Length; i++)
            {
                foreach (var form in months[i].Split('/'))
                {
                    byName.TryAdd(Fold(form), i + 1);
                }
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
