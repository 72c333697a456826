namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Writes whole numbers in words, by the grammar of each language and not by the reader's tables.</summary>
internal static class SpelledNumbers
{
    private static readonly Dictionary<string, (string Small, string Tens)> Words = new(StringComparer.Ordinal)
    {
        ["en"] = (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            "twenty thirty forty fifty sixty seventy eighty ninety"
        ),
        ["de"] = (
            "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
        ),
        ["nl"] = (
            "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
        ),
        ["fr"] = (
            "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
            "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"
        ),
        ["es"] = (
            "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
        ),
        ["ru"] = (
            "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
            "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
        ),
    };

    public static IEnumerable<string> Languages => Words.Keys;

    /// <summary>A number of millions, thousands and ones, from a million on.</summary>
    public static string Of(string language, int number)
    {
        var (millions, thousands, ones) = (number / 1_000_000, number / 1000 % 1000, number % 1000);
        var (million, thousand) = language switch
        {
            "en" => ("million", "thousand"),
            "de" => (millions == 1 ? "Million" : "Millionen", "tausend"),
            "nl" => ("miljoen", "duizend"),
            "fr" => (millions == 1 ? "million" : "millions", "mille"),
            "es" => (millions == 1 ? "millón" : "millones", "mil"),
            _ => ("миллионов", "тысяч"),
        };
        var first = language == "de" && millions == 1 ? "eine" : Below(language, millions);
        var isBare = thousands == 1 && language is "fr" or "es";
        var joint = language is "de" or "nl" ? "" : " ";
        string[] parts =
        [
            $"{first} {million}",
            thousands == 0 ? ""
            : isBare ? thousand
            : $"{Below(language, thousands)}{joint}{thousand}",
            ones == 0 ? ""
            : ones == 1 && language == "nl" ? "één"
            : Below(language, ones),
        ];
        var rest = string.Join(language == "de" ? "" : " ", parts.Skip(1).Where(part => part.Length > 0));
        return rest.Length == 0 ? parts[0] : $"{parts[0]} {rest}";
    }

    private static string Below(string language, int number)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        var below = rest == 0 ? "" : BelowHundred(language, rest);
        var small = hundreds == 0 ? "" : Words[language].Small.Split(' ')[hundreds - 1];
        var hundred = (language, hundreds) switch
        {
            (_, 0) => "",
            ("en", _) => $"{small} hundred",
            ("de", _) => $"{small}hundert",
            ("nl", 1) => "honderd",
            ("nl", _) => $"{small}honderd",
            ("fr", 1) => "cent",
            ("fr", _) => rest == 0 ? $"{small} cents" : $"{small} cent",
            ("es", 1) => rest == 0 ? "cien" : "ciento",
            ("es", 5) => "quinientos",
            ("es", 7) => "setecientos",
            ("es", 9) => "novecientos",
            ("es", _) => $"{small}cientos",
            (_, 1) => "сто",
            (_, 2) => "двести",
            (_, 3 or 4) => $"{small}ста",
            _ => $"{small}сот",
        };
        var joint = language is "de" or "nl" ? "" : " ";
        return hundred.Length == 0 ? below
            : below.Length == 0 ? hundred
            : $"{hundred}{joint}{below}";
    }

    private static string BelowHundred(string language, int number)
    {
        var (small, tens) = (Words[language].Small.Split(' '), Words[language].Tens.Split(' '));
        if (number < 20)
        {
            return small[number - 1];
        }

        var (ten, unit) = (tens[(number / 10) - 2], number % 10);
        if (language == "fr" && number / 10 is 7 or 9)
        {
            return number == 71 ? "soixante et onze" : $"{ten}-{small[unit + 9]}";
        }

        var one = unit == 0 ? "" : small[unit - 1];
        return (language, unit) switch
        {
            ("fr", 0) => number == 80 ? "quatre-vingts" : ten,
            (_, 0) => ten,
            ("en", _) => $"{ten}-{one}",
            ("de", _) => $"{one}und{ten}",
            ("nl", 2 or 3) => $"{one}ën{ten}",
            ("nl", _) => $"{one}en{ten}",
            ("fr", 1) => number == 81 ? "quatre-vingt-un" : $"{ten} et un",
            ("fr", _) => $"{ten}-{one}",
            ("es", _) when number < 30 => unit switch
            {
                1 => "veintiún",
                2 => "veintidós",
                3 => "veintitrés",
                6 => "veintiséis",
                _ => $"veinti{one}",
            },
            ("es", _) => $"{ten} y {one}",
            _ => $"{ten} {one}",
        };
    }
}
