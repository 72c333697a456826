using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>Month names of more than fifty languages, as feeds write them: full, genitive and short forms.</summary>
internal static class DateTextMonths
{
    /// <summary>
    /// One language a line, twelve months a line, forms of one month joined by a slash. What an earlier language means holds:
    /// see <see cref="Croatian"/>.
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
        "tammikuu/tammikuuta/tammi/tammik helmikuu/helmikuuta/helmi/helmik maaliskuu/maaliskuuta/maalis/maalisk huhtikuu/huhtikuuta/huhti/huhtik toukokuu/toukokuuta/touko/toukok kesäkuu/kesäkuuta/kesä/kesäk heinäkuu/heinäkuuta/heinä/heinäk elokuu/elokuuta/elo/elok syyskuu/syyskuuta/syys/syysk lokakuu/lokakuuta/loka/lokak marraskuu/marraskuuta/marras/marrask joulukuu/joulukuuta/joulu/jouluk",
        "styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
        "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čer/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu prosinec/prosince/pro",
        "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra",
        "január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept/szep október november december",
        "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie",
        "januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra",
        "januar februar marec april maj junij julij avgust/avg september oktober november december",
        "январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб декабрь/декабря/дек",
        "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/кві/квіт травень/травня/тра/трав червень/червня/чер/черв липень/липня/лип серпень/серпня/сер/серп вересень/вересня/вер жовтень/жовтня/жов/жовт листопад/листопада/лис/лист грудень/грудня/гру/груд",
        "януари/яну/ян февруари/фев/февр март април май юни юли август септември/септ октомври ноември/ное/ноем декември",
        "јануар/јан фебруар/феб март април мај јун јул август/авг септембар/сеп октобар/окт новембар/нов децембар/дец",
        "ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ/μαω απρίλιος/απριλίου/απρ μάιος/μαΐου/μάι ιούνιος/ιουνίου/ιουν/ιον ιούλιος/ιουλίου/ιουλ/ιολ αύγουστος/αυγούστου/αυγ σεπτέμβριος/σεπτεμβρίου/σεπ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε δεκέμβριος/δεκεμβρίου/δεκ",
        "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
        "januari februari/pebruari/peb maret april mei juni juli agustus/agu/agt/ags september oktober/okt november/nop desember/des",
        "januari februari mac april mei jun julai/jul ogos/ogo september oktober november disember/dis",
        "sausis/sausio/saus vasaris/vasario/vas kovas/kovo/kov balandis/balandžio/bal gegužė/gegužės/geg birželis/birželio/birž liepa/liepos/liep rugpjūtis/rugpjūčio/rugp rugsėjis/rugsėjo/rugs spalis/spalio/spal lapkritis/lapkričio/lapkr gruodis/gruodžio/gruod",
        "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī",
        "jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september oktoober november detsember/dets",
        "gener/gen febrer març/marc abril/dabril maig juny juliol agost/ag/dagost/dag setembre octubre/doctubre/doct novembre desembre",
        "يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
        "ינואר/בינואר/ינו פברואר/בפברואר/פבר מרץ/במרץ אפריל/באפריל/אפר מאי/במאי יוני/ביוני/יונ יולי/ביולי/יול אוגוסט/באוגוסט/אוג ספטמבר/בספטמבר/ספט אוקטובר/באוקטובר/אוק נובמבר/בנובמבר/נוב דצמבר/בדצמבר/דצמ",
        "जनवरी/जन फ़रवरी/फरवरी/फ़र/फर मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू/अक्तू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस",
        "januarie/jan februarie maart april mei junie julie augustus september oktober november desember",
        "xaneiro/xan febreiro marzo abril maio xuño/xuñ xullo/xul agosto setembro outubro novembro decembro",
        "janúar febrúar mars apríl maí júní júlí ágúst/ágú september október nóvember desember",
        "sijecanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi lipanj/lipnja srpanj/srpnja kolovoz/kolovoza/kol rujan/rujna/ruj listopad studeni/studenoga/studenog/stu prosinac/prosinca",
        "urtarrila/urt otsaila/ots martxoa apirila/api maiatza/mai ekaina/eka uztaila/uzt abuztua/abu iraila/ira urria/urr azaroa/aza abendua/abe",
        "yanvar/yan fevral/fev mart aprel may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr noyabr/noy dekabr/dek",
        "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
        "студзень/студзеня/сту люты/лютага/лют сакавік/сакавіка/сак красавік/красавіка/кра май/мая чэрвень/чэрвеня/чэр ліпень/ліпеня/ліп жнівень/жніўня/жні верасень/верасня кастрычнік/кастрычніка/кас лістапад/лістапада/ліс снежань/снежня/сне",
        "јануари февруари март април мај јуни јули август септември октомври ноември декември",
        "қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз қараша/қар желтоқсан/жел",
        "იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ",
        "հունվար/հունվարի/հնվ փետրվար/փետրվարի/փտվ մարտ/մարտի/մրտ ապրիլ/ապրիլի/ապր մայիս/մայիսի/մյս հունիս/հունիսի/հնս հուլիս/հուլիսի/հլս օգոստոս/օգոստոսի/օգս սեպտեմբեր/սեպտեմբերի/սեպ հոկտեմբեր/հոկտեմբերի/հոկ նոյեմբեր/նոյեմբերի/նոյ դեկտեմբեր/դեկտեմբերի/դեկ",
        "ژانویه/ژانویهٔ فوریه/فوریهٔ مارس آوریل مه/مهٔ/می ژوئن ژوئیه/ژوئیهٔ/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "জানুয়ারী/জানুয়ারি/জানু ফেব্রুয়ারী/ফেব্রুয়ারি/ফেব মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগ সেপ্টেম্বর/সেপ অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে",
        "जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें",
        "જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર/સપ્ટે ઑક્ટોબર/ઑક્ટો નવેમ્બર/નવે ડિસેમ્બર/ડિસે",
        "ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ டிசம்பர்/டிச",
        "జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెం అక్టోబర్/అక్టో నవంబర్/నవం డిసెంబర్/డిసెం",
        "ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ/സെപ്റ്റം ഒക്‌ടോബർ/ഒക്ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം",
        "ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ",
        "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
    ];

    /// <summary>
    /// What Croatian means by names that its neighbours use for the month after: they hold where a weekday is Croatian.
    /// </summary>
    private static readonly FrozenDictionary<string, int> Croatian = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["lip"] = 6,
        ["srp"] = 7,
        ["lis"] = 10,
        ["listopad"] = 10,
        ["listopada"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> ByName = Load();

    /// <summary>The month (1 to 12) that a folded word names; 0 for none.</summary>
    public static int Find(string folded) => ByName.GetValueOrDefault(folded);

    /// <summary>The month where Croatian means another one than its neighbours; 0 for every other word.</summary>
    public static int FindCroatian(string folded) => Croatian.GetValueOrDefault(folded);

    /// <summary>
    /// Lower case without accents and dots, so that "Févr." and "fevr" are one word under every culture. Marks of the
    /// scripts of India and Thailand are letters and stay.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && word.IndexOfAny('.', '\'') < 0)
        {
            return word.ToString().ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (
                c is '.' or '\'' or '’' or '\u05F3' or '\u05F4' or '\u0970' or '\u200C' or '\u200D' or '_'
                || (c < '\u0900' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            )
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
