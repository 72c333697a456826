using CsCheck;
using DeepSeekTracker.Core.Claims;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Amounts written in words: the whole of a number or nothing of it.</summary>
public sealed class SpelledAmountTests
{
    [Theory]
    [InlineData("en", "three and a half million dollars", 3_500_000)]
    [InlineData("en", "seven-and-a-half billion dollars", 7_500_000_000)]
    [InlineData("en", "a billion and a half dollars", 1_500_000_000)]
    [InlineData("en", "4 and a half million dollars", 4_500_000)]
    [InlineData("en", "half a dozen billion dollars", 6_000_000_000)]
    [InlineData("en", "three quarters of a billion dollars", 750_000_000)]
    [InlineData("en", "nine million 400 thousand dollars", 9_400_000)]
    [InlineData("de", "dreieinhalb Milliarden Euro", 3_500_000_000)]
    [InlineData("de", "anderthalb Millionen Euro", 1_500_000)]
    [InlineData("de", "7 Millionen 300 Tausend Euro", 7_300_000)]
    [InlineData("fr", "sept milliards et demi de dollars", 7_500_000_000)]
    [InlineData("fr", "trente et un millions d'euros", 31_000_000)]
    [InlineData("es", "ocho millones y medio de euros", 8_500_000)]
    [InlineData("es", "4 millones 250 mil euros", 4_250_000)]
    [InlineData("pt", "três bilhões e meio de dólares", 3_500_000_000)]
    [InlineData("it", "due miliardi e mezzo di euro", 2_500_000_000)]
    [InlineData("it", "trecentoquarantamila euro", 340_000)]
    [InlineData("nl", "acht en een half miljoen euro", 8_500_000)]
    [InlineData("ru", "три с половиной миллиарда долларов", 3_500_000_000)]
    [InlineData("ru", "полтора миллиарда долларов", 1_500_000_000)]
    [InlineData("ru", "полумиллиарда долларов", 500_000_000)]
    [InlineData("ru", "7 млн. 300 тыс. долларов", 7_300_000)]
    [InlineData("pl", "trzy i pół miliarda dolarów", 3_500_000_000)]
    [InlineData("sv", "två och en halv miljon dollar", 2_500_000)]
    [InlineData("tr", "iki buçuk milyar dolar", 2_500_000_000)]
    [InlineData("id", "tiga setengah miliar dolar", 3_500_000_000)]
    [InlineData("vi", "hai tỷ rưỡi đô la", 2_500_000_000)]
    [InlineData("zh", "三百二十万五千美元", 3_205_000)]
    [InlineData("ja", "7億3千万ドル", 730_000_000)]
    [InlineData("ko", "3천240억달러", 324_000_000_000)]
    [InlineData("ko", "7억 3천만 달러", 730_000_000)]
    [InlineData("pt", "R$ 9 bi", 9_000_000_000)]
    [InlineData("pt", "US$ 4,5 mi", 4_500_000)]
    [InlineData("pt", "US$ 1,2 tri", 1_200_000_000_000)]
    [InlineData("de", "320 Mrd. Euro", 320_000_000_000)]
    public void Reads_the_whole_of_a_number(string language, string amount, double value)
    {
        var quantity = Assert.Single(QuantityReader.Read($"({amount})", language));

        Assert.Equal(
            (QuantityKind.Money, (decimal)value, (decimal)value),
            (quantity.Kind, quantity.Value.Low, quantity.Value.High)
        );
        Assert.Equal(amount.Replace(" la", "", StringComparison.Ordinal), $"({amount})"[quantity.Start..quantity.End]);
    }

    [Theory]
    [InlineData("en", "five six million dollars")]
    [InlineData("en", "umpteen million dollars")]
    [InlineData("en", "two hundred six hundred million dollars")]
    [InlineData("de", "zwei drei Millionen Euro")]
    [InlineData("fr", "deux cinq millions de dollars")]
    [InlineData("es", "dos cinco mil millones de euros")]
    [InlineData("es", "3 mil 48 euros")]
    [InlineData("ru", "два-три миллиона долларов")]
    [InlineData("zh", "三万五美元")]
    public void Gives_nothing_of_a_number_that_is_not_understood(string language, string amount) =>
        Assert.DoesNotContain(QuantityReader.Read($"({amount})", language), q => q.Kind == QuantityKind.Money);

    [Theory]
    [InlineData("en", "three to four million dollars", 3_000_000, 4_000_000, false)]
    [InlineData("en", "between seven and eight billion dollars", 7e9, 8e9, false)]
    [InlineData("de", "drei oder vier Millionen Euro", 3_000_000, 4_000_000, false)]
    [InlineData("en", "a few hundred million dollars", 1e8, 1e9, true)]
    [InlineData("en", "several billion dollars", 1e9, 1e10, true)]
    [InlineData("en", "a multi-billion dollar plan", 1e9, 1e10, true)]
    [InlineData("de", "ein paar hundert Millionen Euro", 1e8, 1e9, true)]
    [InlineData("es", "cientos de miles de millones de euros", 1e11, 1e12, true)]
    public void Reads_what_has_two_ends(string language, string amount, double low, double high, bool isVague)
    {
        var quantity = Assert.Single(QuantityReader.Read(amount, language));

        Assert.Equal(((decimal)low, (decimal)high, isVague), (quantity.Value.Low, quantity.Value.High, quantity.IsVague));
    }

    [Theory]
    [InlineData("en", "It cost 6 million dollars and half a year.", 6_000_000)]
    [InlineData("en", "They lost $700 billion two days ago.", 700e9)]
    [InlineData("en", "They lost seven hundred billion dollars one day.", 700e9)]
    [InlineData("en", "They lost $7 million and a half year.", 7_000_000)]
    [InlineData("zh", "一天蒸发七千亿一年。", 700e9)]
    [InlineData("de", "Ich bin sieben Millionen wert.", 7_000_000)]
    public void Ends_where_something_else_is_counted(string language, string text, double value) =>
        Assert.Equal((decimal)value, Assert.Single(QuantityReader.Read(text, language), q => q.HasScale).Value.High);

    [Fact]
    public void Reads_every_number_as_it_is_spelled() =>
        Gen.Select(Gen.OneOf<string>([.. SpelledNumbers.Languages]), Gen.Int[1, 999], Gen.Int[0, 999], Gen.Int[0, 999])
            .Sample(
                (language, millions, thousands, ones) =>
                {
                    var number = (millions * 1_000_000) + (thousands * 1000) + (thousands == 0 ? 0 : ones);
                    var text = $"({SpelledNumbers.Of(language, number)} dollars)";
                    var read = QuantityReader.Read(text, language);
                    return read is [{ Kind: QuantityKind.Money } one] && one.Value.Low == number && one.Value.High == number;
                },
                iter: 2_000
            );

    /// <summary>Of any row of number words the whole is read or nothing: never its tail, its head or its middle.</summary>
    [Fact]
    public void Never_reads_a_part_of_a_run() =>
        Gen.Select(
                Gen.OneOf("en", "de", "nl", "fr", "es", "it", "pt", "ru", "pl", "sv", "tr", "id", "vi"),
                Gen.Int[0, 10_000].Array[1, 6],
                (language, picks) => (Language: language, Run: RunOf(language, picks))
            )
            .Sample(
                (language, run) =>
                    QuantityReader
                        .Read($"({run} USD)", language)
                        .All(quantity => quantity.Start == 1 && quantity.End >= run.Length + 1),
                iter: 5_000
            );

    private static string RunOf(string language, int[] picks)
    {
        string[] words = [.. NumberWords.WordsOf(language).Order(StringComparer.Ordinal), .. ScalesOf(language)];
        return string.Join(' ', picks.Select(pick => words[pick % words.Length]).Where(word => !IsOne(language, word)));
    }

    /// <summary>"Six million one day": one of something else may follow a number.</summary>
    private static bool IsOne(string language, string word) => NumberWords.Of(word, language).Value == 1;

    private static string[] ScalesOf(string language) =>
        language switch
        {
            "en" => ["hundred", "thousand", "million", "billion"],
            "de" => ["hundert", "tausend", "Millionen", "Milliarden"],
            "nl" => ["honderd", "duizend", "miljoen", "miljard"],
            "fr" => ["cent", "mille", "millions", "milliards"],
            "es" => ["cien", "mil", "millones", "billones"],
            "it" => ["cento", "mille", "milioni", "miliardi"],
            "pt" => ["cem", "mil", "milhões", "bilhões"],
            "ru" => ["сто", "тысяч", "миллионов", "миллиардов"],
            "pl" => ["sto", "tysięcy", "milionów", "miliardów"],
            "sv" => ["hundra", "tusen", "miljoner", "miljarder"],
            "tr" => ["yüz", "bin", "milyon", "milyar"],
            "id" => ["ratus", "ribu", "juta", "miliar"],
            _ => ["trăm", "nghìn", "triệu", "tỷ"],
        };
}
