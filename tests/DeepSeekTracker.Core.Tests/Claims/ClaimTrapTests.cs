using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Sentences that once hung, failed or were read as somebody else's word.</summary>
public sealed class ClaimTrapTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [InlineData("en", "DeepSeek's training went from 0 to 2.6 million dollars.")]
    [InlineData("en", "DeepSeek trained R1 for $5 trillion trillion trillion.")]
    [InlineData("en", "DeepSeek spent tens of trillion trillion trillion dollars on training.")]
    [InlineData("zh", "DeepSeek的训练成本为5兆兆兆美元。")]
    [InlineData("de", "Das Training von DeepSeek kostete 5 Billionen Trillionen Dollar.")]
    public void Comes_to_an_end_with_any_number(string language, string text) =>
        Assert.All(Spotter.Spot(text, language), m => Assert.True(m.High is null or < 1e24m));

    [Theory]
    [InlineData("DeepSeek trained R1 for $5.6 million or 41 million yuan.")]
    [InlineData("DeepSeek trained R1 for 41 million yuan or $5.6 million.")]
    public void Amounts_in_two_currencies_are_no_range(string text)
    {
        var mention = Assert.Single(Spotter.Spot(text, "en"), m => m.Claim == "training-cost");

        Assert.Equal(mention.Low, mention.High);
    }

    [Theory]
    [InlineData(
        "es",
        "DeepSeek pidió más plazo. La inversión anunciada para el entrenamiento era de 1.200 millones de dólares.",
        1_200_000
    )]
    [InlineData("de", "Eine Million Token kostet bei DeepSeek in der Ausgabe 2,19 Dollar, auch im Training.", 1_000_000)]
    [InlineData("fr", "Un million de jetons d'entraînement coûte 2,19 dollars chez DeepSeek.", 1_000_000)]
    [InlineData("en", "It is the cost of training for hundreds of millions of DeepSeek's people.", 100_000_000)]
    public void A_habit_or_currency_that_nobody_wrote_is_believed_only_of_what_others_say(
        string language,
        string text,
        int value
    ) => Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Low == value);

    [Theory]
    [InlineData("es", "El entrenamiento de DeepSeek costó 5.576 millones de dólares.")]
    [InlineData("en", "DeepSeek's training cost just 5.576 million.")]
    public void What_others_say_too_is_believed(string language, string text) =>
        Assert.Equal(5_576_000, Assert.Single(Spotter.Spot(text, language), m => m.Claim == "training-cost").Low);

    [Theory]
    [InlineData("en", "Nvidia lost hundreds of billions in market value on Monday.", "nvidia-loss", 200_000_000_000)]
    [InlineData("en", "Nvidia lost more than 500 billion in market value on Monday.", "nvidia-loss", 500_000_000_000)]
    [InlineData("de", "Nvidia verlor am Montag 500 Milliarden an Börsenwert.", "nvidia-loss", 500_000_000_000)]
    [InlineData("fr", "Nvidia a perdu 500 billions de dollars en Bourse.", "nvidia-loss", 500_000_000_000)]
    [InlineData("en", "DeepSeek has 5.000 Hopper chips.", "chips-owned", 5000)]
    [InlineData("en", "DeepSeek's training cost 3 million in all.", "training-cost", 3_000_000)]
    public void An_answer_that_nobody_else_gives_is_one_too(string language, string text, string claim, long value)
    {
        var mention = Assert.Single(Spotter.Spot(text, language), m => m.Claim == claim);

        Assert.True(Math.Abs(mention.Low!.Value) <= value && Math.Abs(mention.High!.Value) >= value);
    }

    [Theory]
    [InlineData("DeepSeek trained R1 on Nvidia chips (H800).", "chip-model", "h800")]
    [InlineData("DeepSeek trained R1 on Nvidia chips (2,048 H800s).", "chip-model", "h800")]
    [InlineData("DeepSeek trained R1 on Nvidia's downgraded H800 chips.", "chip-model", "h800")]
    [InlineData(
        "Several countries (Italy, Taiwan and, since 4 February, Australia) banned DeepSeek.",
        "bans",
        "italy taiwan australia"
    )]
    [InlineData("Countries such as Italy and Taiwan have banned DeepSeek.", "bans", "italy taiwan")]
    [InlineData("DeepSeek is banned from 18:00 (10:00 in Italy).", "bans", "")]
    public void Answers_stand_in_brackets_and_lists(string text, string claim, string answers) =>
        Assert.Equal(
            answers,
            string.Join(' ', Spotter.Spot(text, "en").Where(m => m.Claim == claim).Select(m => m.Answer).Distinct())
        );

    [Theory]
    [InlineData("en", "DeepSeek had an exclusive with a bandit in Italy.")]
    [InlineData("it", "In Italia un'intervista esclusiva su DeepSeek e i sospetti.")]
    [InlineData("cs", "DeepSeek má v Itálii, Italy, nového zákazníka a zakázku.")]
    public void A_word_that_begins_like_a_ban_is_none(string language, string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Claim == "bans");

    [Theory]
    [InlineData("it", "L'Italia ha escluso DeepSeek dagli uffici.")]
    [InlineData("it", "In Italia DeepSeek è stata sospesa dal Garante.")]
    [InlineData("es", "Italia excluye a DeepSeek de sus oficinas.")]
    public void Words_of_exclusion_tell_a_ban(string language, string text) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == "bans" && m.Answer == "italy");

    [Theory]
    [InlineData("en", "Nvidia, which more than doubled last year, lost $589 billion in market value on Monday.")]
    [InlineData("en", "Nvidia lost $589 billion in market value, twice its September record.")]
    [InlineData("ko", "지난해 급등한 엔비디아 시가총액이 5890억 달러 증발했다.")]
    public void The_true_loss_stands_beside_another_time(string language, string text) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == "nvidia-loss" && m.Low == 589_000_000_000);

    [Theory]
    [InlineData("en", "It is not clear that more than $6 million was spent on training DeepSeek R1.", Comparator.MoreThan)]
    [InlineData("en", "For DeepSeek it is not clear whether more than $6 million was the training cost.", Comparator.MoreThan)]
    [InlineData("en", "DeepSeek did not spend more than $6 million on training.", Comparator.AtMost)]
    [InlineData("de", "Das Training von DeepSeek kostete satte 6 Millionen Dollar.", Comparator.Exactly)]
    [InlineData("de", "Das Training von DeepSeek kostete mehr als satte 6 Millionen Dollar.", Comparator.MoreThan)]
    public void A_denial_is_of_its_own_part(string language, string text, Comparator comparator) =>
        Assert.Equal(comparator, Assert.Single(Spotter.Spot(text, language), m => m.Claim == "training-cost").Comparator);

    [Theory]
    [InlineData("it", "DeepSeek ha addestrato il modello con i 2000 chip H800.", "chips-used")]
    [InlineData("ru", "DeepSeek обучила модель с 2000 чипов H800.", "chips-used")]
    public void A_number_before_what_is_counted_is_no_year(string language, string text, string claim) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == claim && m.Low == 2000);

    [Theory]
    [InlineData("In a paper of May last year DeepSeek put the training cost at $5.6 million.", false)]
    [InlineData("DeepSeek's training in May cost $5.6 million.", false)]
    [InlineData("DeepSeek's training may cost $5.6 million.", true)]
    [InlineData("DeepSeek's Training May Cost $5.6 Million", true)]
    public void The_month_of_May_expects_nothing(string text, bool isProjected) =>
        Assert.Equal(
            isProjected,
            Assert.Single(Spotter.Spot(text, "en"), m => m.Claim == "training-cost").Modality == Modality.Projected
        );

    [Theory]
    [InlineData("fr", "DeepSeek a 10 000 puces en stock, et 5 000 H800 en France.")]
    [InlineData("nl", "DeepSeek heeft 10.000 H100-chips en 5.000 H800-chips.")]
    public void Reads_two_amounts_that_a_word_parts(string language, string text) =>
        Assert.All(Spotter.Spot(text, language), m => Assert.True(m.Low is 10_000 or 5_000));

    [Theory]
    [InlineData("DeepSeek has no income and trained V3 for $5.6 million.", "training-cost")]
    [InlineData("DeepSeek released R1 on January 20, 2025, and Hugging Face answered with Open R1.", "release")]
    [InlineData("DeepSeekは計算量を抑え、価格はOpenAIの30分の1だ。", "price-ratio")]
    public void A_word_of_another_matter_bars_only_its_own_number(string text, string claim) =>
        Assert.Single(Spotter.Spot(text), m => m.Claim == claim);

    [Theory]
    [InlineData("DeepSeek has a yearly income of $5.6 million from training courses.", "training-cost")]
    [InlineData("Eight days after DeepSeek, Open R1 was released on January 28, 2025.", "release")]
    public void A_word_of_another_matter_bars_its_own_number(string text, string claim) =>
        Assert.DoesNotContain(Spotter.Spot(text, "en"), m => m.Claim == claim);

    [Theory]
    [InlineData("en", "Tech stocks fell after DeepSeek matched OpenAI's 1.8 trillion-parameter GPT-4.")]
    [InlineData("en", "Nvidia lost ground after DeepSeek beat Meta's 405 billion-parameter Llama.")]
    public void The_size_of_a_model_is_no_money(string language, string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, language), m => m.Unit == "USD");

    [Theory]
    [InlineData("fr", "L'action Nvidia a clôturé en baisse de 17 % à 118,42 dollars.", "nvidia-fall")]
    [InlineData("de", "Für Nvidia war es ein Verlust von 550 bis 600 Milliarden Dollar Börsenwert.", "nvidia-loss")]
    [InlineData("de", "Chipwerte brachen ein (Nvidia −17 %).", "nvidia-fall")]
    [InlineData("en", "Nvidia, the world's most valuable chipmaker (−17 %), led the fall.", "nvidia-fall")]
    [InlineData("en", "Nvidia tumbled on doubts about AI demand – 17 percent in a single day.", "nvidia-fall")]
    [InlineData("en", "DeepSeek spent $5.6 million on training for its answer to OpenAI's o1.", "training-cost")]
    [InlineData("en", "DeepSeek's training took $5.6 million for a GPT-4-class model.", "training-cost")]
    [InlineData("fr", "Séoul a annoncé que la Corée du Sud suspendait l'application DeepSeek.", "bans")]
    public void Usual_wording_is_read(string language, string text, string claim) =>
        Assert.Contains(Spotter.Spot(text, language), m => m.Claim == claim);

    [Theory]
    [InlineData("de", "Metas Training soll 65 Milliarden Dollar kosten.", Modality.Projected)]
    public void A_plan_is_no_rumour(string language, string text, Modality modality) =>
        Assert.All(Spotter.Spot(text, language), m => Assert.Equal(modality, m.Modality));

    [Fact]
    public void Many_amounts_and_names_take_time_with_the_length_of_the_text_only()
    {
        var text = string.Concat(Enumerable.Repeat("nvidia 17% rose (5%) asml ", 4_000));

        Assert.NotNull(Spotter.Spot(text, "en"));
    }

    [Fact]
    public void What_is_said_to_be_is_nobodys_word()
    {
        var mention = Assert.Single(
            Spotter.Spot("DeepSeek is said to have 50,000 Hopper chips.", "en"),
            m => m.Claim == "chips-owned"
        );

        Assert.Equal((Modality.Hedged, (string?)null), (mention.Modality, mention.Attribution));
    }

    [Fact]
    public void A_source_is_never_cut_in_a_word()
    {
        const string Text =
            "According to a person who has been familiar with the finances of the firm for years DeepSeek trained R1 for $5.6 million.";

        var mention = Assert.Single(Spotter.Spot(Text, "en"), m => m.Claim == "training-cost");

        Assert.True(mention.Attribution is null || Text.Contains(mention.Attribution + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DeepSeek raised 5.3 million euros ($5.6 million) to train its next model.")]
    [InlineData(
        "DeepSeek said that its theoretical daily revenue was 5.3 million euros ($5.6 million), more than training took."
    )]
    [InlineData("DeepSeek earns 5.3 million euros ($5.6 million) a month, more than training took.")]
    [InlineData("DeepSeek is said to take in 5.3 million euros ($5.6 million) per month from its API, trained last year.")]
    [InlineData("Unlike Meta, whose training cost 18 million euros ($20 million), DeepSeek was thrifty.")]
    public void An_amount_in_brackets_is_of_the_words_around_the_brackets(string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, "en"), m => m.Claim == "training-cost");

    [Fact]
    public void What_another_paid_is_no_answer_in_brackets_either()
    {
        const string Text = "DeepSeek trained R1 for $294,000, a fraction of the 18 million euros ($20 million) that Meta spent.";

        Assert.DoesNotContain(Spotter.Spot(Text, "en"), m => m.Low == 20_000_000);
    }

    [Fact]
    public void An_amount_in_brackets_is_the_answer_where_it_has_the_claims_currency()
    {
        const string Text = "DeepSeek says that it trained its model for 5.3 million euros ($5.6 million).";

        var mention = Assert.Single(Spotter.Spot(Text, "en"), m => m.Claim == "training-cost");

        Assert.Equal((5_600_000, "$5.6 million"), (mention.Low, Text.Substring(mention.Amount.Start, mention.Amount.Length)));
        Assert.True(mention.Confidence > 0.9);
    }

    [Fact]
    public void A_word_of_scope_belongs_to_the_amount_beside_it()
    {
        var chips = Spotter.Spot("DeepSeek owns 12,000 H800s and 15,000 H100s.", "en").Where(m => m.Claim == "chips-owned");
        var size = Spotter.Spot("DeepSeek's model has 671 billion parameters, of which 37 billion are active.", "en");

        Assert.Equal(
            [
                ["h800"],
                ["h100"],
            ],
            chips.Select(m => m.Scopes)
        );
        Assert.Empty(Assert.Single(size, m => m.Low > 600e9m).Scopes);
    }

    [Theory]
    [InlineData("pt", "A DeepSeek não gastou mais do que 5,6 milhões de dólares no treinamento.", Comparator.AtMost)]
    [InlineData("en", "DeepSeek did not spend more than $5.6 million on training.", Comparator.AtMost)]
    [InlineData("en", "DeepSeek spent not only more than $5.6 million on training.", Comparator.MoreThan)]
    [InlineData("zh", "DeepSeek的训练成本不超过600万美元。", Comparator.AtMost)]
    [InlineData("ko", "딥시크는 600만달러 미만의 비용으로 모델을 훈련했다.", Comparator.LessThan)]
    [InlineData("ar", "كلف تدريب ديب سيك شهرين وأقل من 6 ملايين دولار.", Comparator.LessThan)]
    [InlineData("id", "Biaya pelatihan DeepSeek tidak sampai 6 juta dolar.", Comparator.LessThan)]
    [InlineData("it", "DeepSeek ha speso per l'addestramento un budget inferiore ai 6 milioni di dollari.", Comparator.LessThan)]
    public void A_denied_comparator_turns_round(string language, string text, Comparator comparator) =>
        Assert.Equal(comparator, Assert.Single(Spotter.Spot(text, language), m => m.Claim == "training-cost").Comparator);

    [Theory]
    [InlineData("en", "High-Flyer bought 10,000 A100 GPUs in 2021, long before DeepSeek was trained.", "chips-used")]
    [InlineData("nl", "De S&P 500-index daalde 1,8 procent tot 6012 punten en de Nasdaq verloor 3 procent.", "nvidia-fall")]
    [InlineData("it", "DeepSeek scuote la borsa, crollo del mercato (-13%), Nvidia in caduta libera.", "nvidia-fall")]
    [InlineData("ko", "지난해 9월 3일 엔비디아의 시총 감소분 2790억 달러의 두 배다.", "nvidia-loss")]
    [InlineData("nl", "Het vorige recordverlies van Nvidia, in september vorig jaar, was 279 miljard dollar.", "nvidia-loss")]
    [InlineData("zh", "盘前英伟达跌幅超过8%,超威半导体一度跌超5%。", "none")]
    [InlineData("hi", "डीपसीक के बाद नैस्डैक इंडेक्स 3.07% गिरा और एनवीडिया भी गिरी।", "nvidia-fall")]
    [InlineData("tr", "DeepSeek'in ardından S&P 500 yüzde 1.8 ve Nasdaq 100 yüzde 3 değer kaybetti.", "none")]
    [InlineData("zh", "DeepSeek的理论利润率很高,缓存命中率为56.3%。", "margin")]
    [InlineData("en", "DeepSeek could take in much a day, with a theoretical profit of $474,955.", "daily-revenue")]
    [InlineData("en", "DeepSeek was trained on Nvidia chips, a downgraded version of the H100.", "chip-model")]
    [InlineData("it", "DeepSeek è bloccata in Corea dalle 18:00 di sabato (10:00 in Italia).", "none")]
    [InlineData("en", "DeepSeek paid $944 million in operating costs, beside its servers.", "hardware-spend")]
    public void What_is_told_of_another_time_or_thing_is_no_answer(string language, string text, string claim)
    {
        var mentions = Spotter.Spot(text, language);

        Assert.DoesNotContain(mentions, m => m.Claim == claim);
        Assert.DoesNotContain(mentions, m => m.Low is -5 or -1.8m || m.Answer == "italy");
    }

    [Theory]
    [InlineData("en", "On January 27, 2025, Nvidia lost $589 billion in market value.", "nvidia-loss", "2025-01-27")]
    [InlineData("en", "Since January 20, 2025, Nvidia lost $589 billion in market value.", "nvidia-loss", null)]
    [InlineData("zh", "自2025年1月20日以来，英伟达市值蒸发5890亿美元。", "nvidia-loss", null)]
    [InlineData("en", "LONDON, Jan 28, 2025 (Our Wire) - Nvidia lost $589 billion in market value.", "nvidia-loss", null)]
    public void A_day_is_of_an_answer_only_where_it_happened_then(string language, string text, string claim, string? day) =>
        Assert.Equal(
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(Spotter.Spot(text, language), m => m.Claim == claim).AsOf
        );

    [Fact]
    public void Of_several_answers_the_day_is_of_those_in_its_own_part()
    {
        var mentions = Spotter.Spot(
            "Italy blocked DeepSeek on January 30, 2025, and Taiwan and Australia banned DeepSeek from offices.",
            "en"
        );

        Assert.Equal(new DateOnly(2025, 1, 30), Assert.Single(mentions, m => m.Answer == "italy").AsOf);
        Assert.All(mentions.Where(m => m.Answer is "taiwan" or "australia"), m => Assert.Null(m.AsOf));
        Assert.Equal(3, mentions.Count(m => m.Claim == "bans"));
    }

    [Fact]
    public void What_is_said_to_be_not_right_is_disputed() =>
        Assert.Equal(
            Modality.Disputed,
            Assert
                .Single(
                    Spotter.Spot("So \"DeepSeek trained R1 for $6 million\", as 31 articles have it, is not right.", "en"),
                    m => m.Claim == "training-cost"
                )
                .Modality
        );
}
