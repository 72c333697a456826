using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Text;

/// <summary>Words of date texts that are neither month nor zone, in folded form.</summary>
internal static class DateTextWords
{
    /// <summary>Words between the parts that carry no fact.</summary>
    public static readonly FrozenSet<string> Fillers = Set(
        "at on of the um uhr den der am de del a as las los le la alle ore ora kl klo klockan o v г года год в r roku om dne pukul saat d st nd rd th er ᵉʳ eme e go ο στις à ob m anul ngay nam luc gmt0 del р ч gada m թ ж คศ lan anno año ano ne on den die il dne"
    );

    public static readonly FrozenSet<string> Weekdays = Set(
        "mon tue tues wed wednes thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
            + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
            + "lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta feira lunedi martedi mercoledi giovedi venerdi domenica "
            + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lordag sondag tisdag "
            + "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek poniedzialek wtorek sroda czwartek piatek sobota niedziela "
            + "pondeli utery streda ctvrtek patek nedele pondelok utorok stvrtok piatok nedeľa hetfo kedd szerda csutortok pentek szombat vasarnap "
            + "luni marti miercuri joi vineri sambata duminica ponedeljek torek sreda cetrtek petek "
            + "понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пʼятниця п’ятниця субота неділя понеделник сряда четвъртък петък събота неделя "
            + "κυριακη δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο pazartesi sali carsamba persembe cuma cumartesi pazar pzt sal car per cum cmt paz "
            + "senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat "
            + "sekmadienis pirmadienis antradienis treciadienis ketvirtadienis penktadienis sestadienis svetdiena pirmdiena otrdiena tresdiena ceturtdiena piektdiena sestdiena "
            + "esmaspaev teisipaev kolmapaev neljapaev reede laupaev puhapaev dilluns dimarts dimecres dijous divendres dissabte diumenge "
            + "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه"
    );

    /// <summary>Weekdays of Croatian, Bosnian and Serbian in Latin script; the last two write the months' Latin names.</summary>
    public static readonly FrozenSet<string> Croatian = Set(
        "uto sri ned cet pet sub nedjelja ponedjeljak utorak srijeda cetvrtak petak subota"
    );

    /// <summary>In the same form as the words of a text.</summary>
    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(w => DateTextMonths.Fold(w)).ToFrozenSet(StringComparer.Ordinal);
}
