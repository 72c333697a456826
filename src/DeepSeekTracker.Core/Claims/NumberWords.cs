using System.Collections.Frozen;
using System.Globalization;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a word does in a number that is written in words.</summary>
internal enum NumberPart
{
    None,

    /// <summary>A number of its own: seven, forty, seiscientos.</summary>
    Number,
    Hundred,
    Thousand,

    /// <summary>A scale from a hundred thousand on.</summary>
    Scale,

    /// <summary>Half of what follows.</summary>
    Half,

    /// <summary>A half beyond what stands before: "and a half", "buçuk".</summary>
    PlusHalf,
    Dozen,

    /// <summary>Ten times the word before: puluh, mươi.</summary>
    Tenfold,

    /// <summary>Ten beyond the word before: belas.</summary>
    Teen,

    /// <summary>One, but only before something that is counted by it.</summary>
    Article,
    And,

    /// <summary>A part of one: third, dixième.</summary>
    Fraction,

    /// <summary>Nobody says how many: several, einige.</summary>
    Several,
}

/// <summary>The words of numbers, by language: the same letters mean another thing in another one (to, on, sei, a).</summary>
internal static class NumberWords
{
    private const string Numbers = """
        en one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
        de eins=1 zwei=2 zwo=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 anderthalb=1.5
        nl één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 anderhalf=1.5 anderhalve=1.5
        fr deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90
        es uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900
        it due=2 tre=3 tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90
        pt dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 quatorze=14 catorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quinhentos=500 quinhentas=500 seiscentos=600 setecentos=700 oitocentos=800 novecentos=900
        sv två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90
        no to=2 tre=3 fire=4 fem=5 seks=6 sju=7 syv=7 åtte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tjue=20 tretti=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 halvannen=1.5
        da to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 halvanden=1.5
        fi kaksi=2 kolme=3 neljä=4 viisi=5 kuusi=6 seitsemän=7 kahdeksan=8 yhdeksän=9 kymmenen=10
        ru один=1 одна=1 одно=1 одного=1 одной=1 два=2 две=2 двух=2 двумя=2 три=3 трёх=3 трех=3 четыре=4 четырёх=4 четырех=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 одиннадцати=11 двенадцать=12 двенадцати=12 тринадцать=13 тринадцати=13 четырнадцать=14 пятнадцать=15 пятнадцати=15 шестнадцать=16 семнадцать=17 семнадцати=17 восемнадцать=18 девятнадцать=19 двадцать=20 двадцати=20 тридцать=30 тридцати=30 сорок=40 сорока=40 пятьдесят=50 пятидесяти=50 шестьдесят=60 шестидесяти=60 семьдесят=70 семидесяти=70 восемьдесят=80 восьмидесяти=80 девяносто=90 двести=200 двухсот=200 триста=300 трёхсот=300 трехсот=300 четыреста=400 четырёхсот=400 пятьсот=500 пятисот=500 шестьсот=600 шестисот=600 семьсот=700 семисот=700 восемьсот=800 восьмисот=800 девятьсот=900 девятисот=900 полтора=1.5 полторы=1.5 полутора=1.5
        uk один=1 одна=1 два=2 дві=2 двох=2 три=3 трьох=3 чотири=4 чотирьох=4 шість=6 шести=6 сім=7 семи=7 вісім=8 восьми=8 десять=10 десяти=10 двадцять=20 тридцять=30 сорок=40 двісті=200 триста=300 чотириста=400 шістсот=600 сімсот=700 півтора=1.5 півтори=1.5
        pl jeden=1 jedna=1 jednego=1 dwa=2 dwie=2 dwóch=2 trzy=3 trzech=3 cztery=4 czterech=4 pięć=5 pięciu=5 sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 ośmiu=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 jedenaście=11 dwanaście=12 trzynaście=13 czternaście=14 piętnaście=15 szesnaście=16 siedemnaście=17 osiemnaście=18 dziewiętnaście=19 dwadzieścia=20 dwudziestu=20 trzydzieści=30 trzydziestu=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 dwieście=200 dwustu=200 trzysta=300 trzystu=300 czterysta=400 pięćset=500 pięciuset=500 sześćset=600 sześciuset=600 siedemset=700 osiemset=800 dziewięćset=900 półtora=1.5
        cs jeden=1 dva=2 dvě=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9 deset=10
        ro doi=2 două=2 trei=3 patru=4 cinci=5 șase=6 șapte=7 opt=8 nouă=9 zece=10
        hu két=2 három=3 négy=4 öt=5 hat=6 hét=7 nyolc=8 kilenc=9 tíz=10
        tr bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90
        id satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11
        ms satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 lapan=8 sembilan=9 sepuluh=10 sebelas=11
        vi một=1 hai=2 ba=3 bốn=4 tư=4 năm=5 lăm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9 mười=10
        hi एक=1 दो=2 तीन=3 चार=4 पाँच=5 पांच=5 छह=6 छः=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 बीस=20 तीस=30 चालीस=40 पचास=50 साठ=60 डेढ़=1.5 ढाई=2.5
        ar واحد=1 ثلاثة=3 أربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10
        """;

    private const string Others = """
        Hundred: en/hundred de/hundert nl/honderd fr/cent fr/cents es/cien es/ciento it/cento pt/cem pt/cento sv/hundra no/hundre da/hundrede ru/сто ru/ста uk/сто pl/sto pl/stu tr/yüz id/ratus id/seratus ms/ratus ms/seratus vi/trăm hi/सौ
        Thousand: en/thousand de/tausend nl/duizend fr/mille es/mil it/mille it/mila pt/mil sv/tusen no/tusen da/tusind da/tusinde ru/тысяча ru/тысячу ru/тысячи ru/тысяч uk/тисяча uk/тисячу uk/тисячі uk/тисяч pl/tysiąc pl/tysiące pl/tysięcy tr/bin id/ribu id/seribu ms/ribu ms/seribu vi/nghìn vi/ngàn hi/हजार hi/हज़ार hi/हज़ार
        Half: en/half de/halb de/halbe de/halben de/halber de/halbes nl/half nl/halve fr/demi fr/demie es/medio es/media it/mezzo it/mezza pt/meio pt/meia sv/halv sv/halva no/halv no/halvt da/halv da/halvt fi/puoli ru/половиной uk/половиною pl/pół cs/půl ro/jumătate hu/fél tr/yarım id/setengah ms/setengah vi/nửa hi/आधा ar/نصف
        PlusHalf: tr/buçuk vi/rưỡi de/einhalb ar/ونصف
        Dozen: en/dozen de/dutzend nl/dozijn
        Tenfold: id/puluh ms/puluh vi/mươi
        Teen: id/belas ms/belas
        Article: en/a en/an de/ein de/eine de/einen de/einem de/einer de/eines nl/een fr/un fr/une es/un es/una it/un it/uno it/una pt/um pt/uma sv/en sv/ett no/en no/et no/ett da/en da/et ro/un ro/o hu/egy
        And: en/and de/und nl/en nl/ën fr/et es/y pt/e it/e sv/och no/og da/og fi/ja ru/с uk/з pl/i cs/a ro/și hu/és
        Several: en/few en/several en/couple en/many en/multiple en/numerous en/countless en/multi de/einige de/einigen de/einiger de/mehrere de/mehreren de/mehrerer de/wenige de/wenigen de/paar de/etliche nl/enkele nl/paar nl/meerdere nl/verscheidene fr/quelques fr/plusieurs es/varios es/varias es/pocos es/algunos it/alcuni it/diversi it/parecchi it/qualche pt/vários pt/várias pt/alguns pt/poucos sv/några sv/flera no/noen no/flere da/nogle da/flere ru/несколько ru/нескольких ru/пару uk/кілька uk/декілька pl/kilka pl/kilku pl/parę tr/birkaç id/beberapa ms/beberapa vi/vài hi/कुछ hi/कई ar/عدة ar/بضعة
        """;

    private const string FractionWords = """
        3: en/third en/thirds fr/tiers de/drittel nl/derde it/terzo
        4: en/quarter en/quarters en/fourth en/fourths fr/quart fr/quarts de/viertel nl/kwart es/cuarto es/cuartos it/quarto
        5: en/fifth en/fifths de/fünftel
        6: en/sixth
        7: en/seventh
        8: en/eighth
        9: en/ninth
        10: en/tenth en/tenths fr/dixième de/zehntel es/décima pt/décimo it/decimo es/décimo
        20: en/twentieth fr/vingtième de/zwanzigstel
        30: en/thirtieth fr/trentième de/dreißigstel es/trigésima it/trentesimo
        40: en/fortieth
        50: en/fiftieth
        100: en/hundredth
        1000: en/thousandth
        """;

    private static readonly FrozenDictionary<string, decimal> Values = Numbers
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => (Language: words[0], Pair: word.Split('='))))
        .ToFrozenDictionary(
            word => $"{word.Language}/{WordTable<int>.Fold(word.Pair[0])}",
            word => decimal.Parse(word.Pair[1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    private static readonly WordTable<NumberPart> Parts = new(Others, Enum.Parse<NumberPart>);

    private static readonly WordTable<decimal> Fractions = new(
        FractionWords,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    private static readonly WordTable<decimal> Tens = new(
        """
        10: tens dozens dizaines decine decenas dezenas десятки десятков tientallen dziesiątki
        100: hundreds centaines hunderte hunderten centinaia cientos centenares centenas сотни сотен honderden setki ratusan مئات सैकड़ों
        1000: thousands milliers tausende tausenden migliaia miles milhares ru/тысячи duizenden
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    /// <summary>Every word that a number of a language is made of; for the tests of its runs.</summary>
    public static IEnumerable<string> WordsOf(string language) =>
        Values
            .Keys.Where(key => key.StartsWith(language + "/", StringComparison.Ordinal))
            .Select(key => key[(language.Length + 1)..]);

    /// <summary>What a word does in a number of the language, and its value where it has one.</summary>
    public static (NumberPart Part, decimal Value) Of(string folded, string language)
    {
        if (Values.TryGetValue($"{language}/{folded}", out var value))
        {
            return (NumberPart.Number, value);
        }

        return Parts.TryFind(folded, language, out var part) ? (part, 0)
            : Fractions.TryFind(folded, language, out var below) ? (NumberPart.Fraction, below)
            : (NumberPart.None, 0);
    }

    /// <summary>The order of magnitude that a plural names: 100 for "hundreds".</summary>
    public static decimal? VagueOf(string folded, string language) =>
        Tens.TryFind(folded, language, out var value) ? value : null;
}
