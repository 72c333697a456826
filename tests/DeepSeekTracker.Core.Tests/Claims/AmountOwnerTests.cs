using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Whose an amount is, and whether it is the whole of what a claim asks for. Sentences of our own.</summary>
public sealed class AmountOwnerTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [InlineData("en", "Nvidia lost another $250 billion of market value on Wednesday.")]
    [InlineData("en", "Nvidia could lose a further $300 billion in market value.")]
    [InlineData("en", "Nvidia lost $250 billion more in market value the next day.")]
    [InlineData("de", "Nvidia verlor weitere 250 Milliarden Dollar an Börsenwert.")]
    [InlineData("de", "Nvidia verlor 250 Milliarden Dollar mehr an Börsenwert.")]
    [InlineData("fr", "Nvidia a encore perdu 250 milliards de dollars de capitalisation.")]
    [InlineData("es", "Nvidia perdió otros 250.000 millones de dólares en bolsa.")]
    [InlineData("it", "Nvidia ha perso altri 250 miliardi di dollari di capitalizzazione.")]
    [InlineData("pt", "A Nvidia perdeu mais US$ 250 bilhões em valor de mercado.")]
    [InlineData("ru", "Nvidia потеряла ещё 250 млрд долларов капитализации.")]
    [InlineData("zh", "英伟达市值再蒸发2500亿美元。")]
    [InlineData("ja", "エヌビディアは時価総額さらに約2500億ドルを失った。")]
    [InlineData("ko", "엔비디아 시가총액이 추가로 2500억 달러 증발했다.")]
    public void What_comes_on_top_is_no_whole(string language, string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Claim == "nvidia-loss");

    [Theory]
    [InlineData("en", "Nvidia lost more than $250 billion of market value.")]
    [InlineData("en", "Nvidia lost $250 billion or more of its market value.")]
    [InlineData("pt", "A Nvidia perdeu mais de US$ 250 bilhões em valor de mercado.")]
    [InlineData("es", "Nvidia perdió más de 250.000 millones de dólares en bolsa.")]
    [InlineData("de", "Nvidia verlor mehr als 250 Milliarden Dollar an Börsenwert.")]
    [InlineData("en", "In another rout, Nvidia lost $250 billion of market value.")]
    public void More_than_is_a_whole(string language, string text) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == "nvidia-loss" && m.Low == 250_000_000_000);

    [Theory]
    [InlineData("en", "DeepSeek's R1 runs on chips that cost a fifth of Nvidia's best.", "chip-price", 0.2)]
    [InlineData("en", "Those chips are ten times cheaper than Nvidia's.", "chip-price", 0.1)]
    [InlineData("en", "DeepSeek's R1 is ten times cheaper than o1.", "price-ratio", 0.1)]
    public void The_price_of_chips_is_not_the_price_of_use(string language, string text, string claim, double value)
    {
        var mention = Assert.Single(Spotter.Spot(text, language), m => m.Unit == "ratio");

        Assert.Equal((claim, (decimal)value), (mention.Claim, mention.Low));
    }

    [Theory]
    [InlineData("ko", "딥시크는 훈련에 돈을 적게 썼다. 이는 메타가 쓴 비용의 20분의 1이다.")]
    [InlineData("en", "Building DeepSeek's R1 cost an eighth of what Meta spent.")]
    public void The_cost_of_training_against_a_rivals_is_no_price(string language, string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Claim is "price-ratio" or "chip-price");

    [Theory]
    [InlineData("en", "According to Larkmoor Research, training DeepSeek's R1 cost $700 million.", 700_000_000)]
    [InlineData("de", "Das Training von DeepSeek R1 kostete laut Larkmoor 700 Millionen Dollar.", 700_000_000)]
    [InlineData("es", "DeepSeek presume de su modelo. El coste real supera los 700 millones de dólares.", 700_000_000)]
    [InlineData("zh", "深度求索的实际成本至少七亿美元。", 700_000_000)]
    [InlineData("it", "DeepSeek non dice tutto: la cifra vera è di 1,2 miliardi di dollari.", 1_200_000_000)]
    public void A_dissent_about_the_cost_is_an_answer(string language, string text, double value) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == "training-cost" && m.Low == (decimal)value);

    [Theory]
    [InlineData("en", "DeepSeek was praised. Training cost $700 million at other firms.")]
    [InlineData("en", "DeepSeek was valued at $700 million, according to Larkmoor Research.")]
    [InlineData("en", "Training DeepSeek's R1 took a budget of $700 million.")]
    [InlineData("en", "An earlier version of this article said that training DeepSeek's R1 cost $56 million.")]
    [InlineData("fr", "DeepSeek se tait. Le cabinet Larkmoor évalue la facture à 1,6 milliard de dollars.")]
    public void A_figure_far_from_the_others_needs_its_subject_and_a_source(string language, string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Claim is "training-cost" or "hardware-spend");

    [Theory]
    [InlineData("es", "Nvidia perdió un 15 % durante la sesión.")]
    [InlineData("fr", "Nvidia a perdu 15 % en séance.")]
    [InlineData("de", "Nvidia fiel im Handelsverlauf um 15 Prozent.")]
    [InlineData("en", "By lunchtime Nvidia had fallen 15 percent.")]
    public void Words_for_the_day_give_its_scope(string language, string text) =>
        Assert.Contains("intraday", Assert.Single(Spotter.Spot(text, language), m => m.Claim == "nvidia-fall").Scopes);

    [Theory]
    [InlineData("de", "Italien hat DeepSeek gesperrt.")]
    [InlineData("ko", "이탈리아는 딥시크를 차단했다.")]
    [InlineData("en", "Italy's watchdog has blocked DeepSeek.")]
    public void A_ban_is_told_in_the_forms_of_each_language(string language, string text) =>
        Assert.Equal("italy", Assert.Single(Spotter.Spot(text, language), m => m.Claim == "bans").Answer);

    [Theory]
    [InlineData("en", "Italy has blocked DeepSeek, and regulators in Belgium have asked for information.")]
    [InlineData("de", "Italien hat DeepSeek gesperrt, und Behörden in Südkorea haben um Auskunft gebeten.")]
    public void Who_asks_has_not_banned(string language, string text) =>
        Assert.Equal("italy", Assert.Single(Spotter.Spot(text, language), m => m.Claim == "bans").Answer);

    [Theory]
    [InlineData("en", "Italy's watchdog has blocked the app.", "DeepSeek faces an inquiry", 1)]
    [InlineData("de", "Italiens Aufsicht hat die App gesperrt.", "Behörde prüft DeepSeek", 1)]
    [InlineData("en", "OpenAI's ChatGPT has many users. Italy's watchdog has blocked the app.", "DeepSeek faces an inquiry", 0)]
    [InlineData("en", "Italy's watchdog has blocked the app.", "A quiet week", 0)]
    public void The_app_is_what_the_title_names_where_nobody_else_was(string language, string text, string title, int count) =>
        Assert.Equal(
            count,
            Spotter
                .Spot($"Much is said. The weather held. It went on. It rained on.\n{text}", language, title)
                .Count(m => m.Claim == "bans")
        );
}
