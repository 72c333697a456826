using CsCheck;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Claims;

public sealed class ClaimSpotterTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [InlineData("en", "DeepSeek says that it trained R1 for $5.6 million.", "training-cost", 5_600_000, Comparator.Exactly)]
    [InlineData("en", "DeepSeek trained the model for under $6 million.", "training-cost", 6_000_000, Comparator.LessThan)]
    [InlineData(
        "de",
        "DeepSeek hat das Training 5,576 Millionen Dollar gekostet.",
        "training-cost",
        5_576_000,
        Comparator.Exactly
    )]
    [InlineData(
        "es",
        "El entrenamiento de DeepSeek costó unos 5,6 millones de dólares.",
        "training-cost",
        5_600_000,
        Comparator.About
    )]
    [InlineData("zh", "DeepSeek的训练成本约为557.6万美元。", "training-cost", 5_576_000, Comparator.About)]
    [InlineData("hi", "डीपसीक के प्रशिक्षण पर 55.76 लाख डॉलर लगे।", "training-cost", 5_576_000, Comparator.Exactly)]
    [InlineData("en", "Nvidia lost nearly _**$600 billion**_ of its market value.", "nvidia-loss", 600e9, Comparator.Nearly)]
    [InlineData("en", "The market value of Nvidia is downUS$590b since Friday.", "nvidia-loss", 590e9, Comparator.Exactly)]
    [InlineData("es", "Nvidia perdió casi 600.000 millones de dólares.", "nvidia-loss", 600e9, Comparator.Nearly)]
    [InlineData("fr", "Nvidia a perdu 592,7 milliards de dollars.", "nvidia-loss", 592.7e9, Comparator.Exactly)]
    [InlineData("de", "Nvidia verlor beinahe 600 Mrd. US-Dollar an Börsenwert.", "nvidia-loss", 600e9, Comparator.Nearly)]
    [InlineData("da", "Nvidia tabte 0,6 billion dollar i markedsværdi.", "nvidia-loss", 600e9, Comparator.Exactly)]
    [InlineData("nb", "Nvidia tapte 0,6 billion dollar i markedsverdi.", "nvidia-loss", 600e9, Comparator.Exactly)]
    [InlineData("nn-NO", "Nvidia tapte 0,6 billion dollar i marknadsverdi.", "nvidia-loss", 600e9, Comparator.Exactly)]
    [InlineData("ko", "엔비디아 시가총액 5890억 달러가 증발했다.", "nvidia-loss", 589e9, Comparator.Exactly)]
    [InlineData("ja", "エヌビディアは時価総額約5890億ドルを失った。", "nvidia-loss", 589e9, Comparator.About)]
    [InlineData("ar", "خسرت إنفيديا نحو 590 مليار دولار.", "nvidia-loss", 590e9, Comparator.About)]
    [InlineData("en", "Nvidia fell 17 percent on Monday.", "nvidia-fall", -17, Comparator.Exactly)]
    [InlineData("en", "DeepSeek trained it on 2.048 GPUs.", "chips-used", 2_048, Comparator.Exactly)]
    [InlineData("en", "DeepSeek is said to have 50,000 Hopper chips.", "chips-owned", 50_000, Comparator.Exactly)]
    [InlineData("ko", "딥시크의 훈련 비용은 557만6000달러다.", "training-cost", 5_576_000, Comparator.Exactly)]
    [InlineData("ja", "ディープシークの学習コストは約557万6000ドルだった。", "training-cost", 5_576_000, Comparator.About)]
    [InlineData("zh", "DeepSeek的价格仅为o1的四十分之一。", "price-ratio", 0.025, Comparator.Exactly)]
    [InlineData("ja", "DeepSeekのコストは20分の1と安い。", "price-ratio", 0.05, Comparator.Exactly)]
    [InlineData("ko", "딥시크 가격은 20분의 1 수준으로 저렴하다.", "price-ratio", 0.05, Comparator.Exactly)]
    [InlineData("ro", "Nvidia a pierdut aproape 600 de miliarde de dolari.", "nvidia-loss", 600e9, Comparator.Nearly)]
    [InlineData("hu", "Az Nvidia 589 milliárd dollárt veszített.", "nvidia-loss", 589e9, Comparator.Exactly)]
    [InlineData(
        "it",
        "Nvidia ha perso quasi mille miliardi in Borsa: 600 miliardi di dollari circa.",
        "nvidia-loss",
        600e9,
        Comparator.About
    )]
    [InlineData("pl", "Akcje Nvidia spadły o 17 proc. w poniedziałek.", "nvidia-fall", -17, Comparator.Exactly)]
    [InlineData("ru", "Акции Nvidia упали почти на 17%.", "nvidia-fall", -17, Comparator.Nearly)]
    [InlineData("es", "Nvidia sufrió una caída de casi el 17 %.", "nvidia-fall", -17, Comparator.Nearly)]
    [InlineData("fr", "Nvidia (−16,9 %) et Broadcom (−17,4 %) en clôture.", "nvidia-fall", -16.9, Comparator.Exactly)]
    [InlineData("en", "DeepSeek's app was downloaded 16 million times in 18 days.", "downloads", 16_000_000, Comparator.Exactly)]
    [InlineData(
        "de",
        "Die App von DeepSeek wurde 2,6 Millionen Mal heruntergeladen.",
        "downloads",
        2_600_000,
        Comparator.Exactly
    )]
    [InlineData("de", "DeepSeek wurde am 17.07.2023 gegründet.", "founding", 20230717, Comparator.Exactly)]
    [InlineData("en", "DeepSeek was incorporated on July 17, 2023.", "founding", 20230717, Comparator.Exactly)]
    public void Reads_an_answer(string language, string text, string claim, double value, Comparator comparator)
    {
        var mention = Assert.Single(Spotter.Spot(text, language), m => m.Claim == claim);

        Assert.Equal(((decimal)value, (decimal)value), (mention.Low, mention.High));
        Assert.Equal(comparator, mention.Comparator);
    }

    [Theory]
    [InlineData("vi", "DeepSeek được thành lập tháng 5/2023.", 20230501, 20230531)]
    [InlineData("en", "DeepSeek was founded on 17/07/2023.", 20230717, 20230717)]
    [InlineData("en", "DeepSeek was founded on 07/17/2023.", 20230717, 20230717)]
    public void Reads_a_date_of_figures_where_it_has_one_meaning(string language, string text, int first, int last)
    {
        var mention = Assert.Single(Spotter.Spot(text, language), m => m.Claim == "founding");

        Assert.Equal((first, last), (mention.Low, mention.High));
    }

    [Theory]
    [InlineData("DeepSeek was founded on 05/07/2023.")]
    [InlineData("The DeepSeek model was released for MagicBook Pro 14 and for Gen 2 phones.")]
    public void Reads_no_date_where_nobody_can_tell(string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, "en"), m => m.Unit == "date" && m.Low == m.High);

    [Theory]
    [InlineData("Founded in 2023 by Liang Wenfeng, DeepSeek stunned everybody.", "DeepSeek")]
    [InlineData("Founded in May 2023 by the investor Liang Wenfeng, DeepSeek is small.", "DeepSeek")]
    [InlineData("Liang Wenfeng founded DeepSeek in 2023.", "DeepSeek")]
    public void The_subject_of_a_founding_is_what_was_founded(string text, string subject) =>
        Assert.Equal(subject, Assert.Single(Spotter.Spot(text, "en"), m => m.Claim == "founding").Subject);

    [Theory]
    [InlineData("it", "Nvidia ha perso 5888,62 miliardi di dollari di capitalizzazione.", 5_888_620_000_000)]
    [InlineData("en", "Nvidia lost $589 million of its market value in one day.", 589_000_000)]
    [InlineData("en", "Nvidia lost $5.89 trillion of its market value in one day.", 5_890_000_000_000)]
    public void An_exact_figure_with_its_scale_slipped_is_still_the_answer(string language, string text, long value) =>
        Assert.Equal(value, Assert.Single(Spotter.Spot(text, language)).Low);

    [Theory]
    [InlineData("Nvidia lost $600 million of its market value in one day.")]
    [InlineData("Nvidia's $5.89 trillion valuation lost its shine.")]
    public void A_round_figure_or_one_of_something_else_is_no_slip(string text) => Assert.Empty(Spotter.Spot(text, "en"));

    [Fact]
    public void Keeps_the_news_of_one_headline_apart() =>
        Assert.Empty(Spotter.Spot("深度求索接入百度搜索；小鹏汽车股价下跌 8%；影院按摩椅公司赚1亿｜早知道", "zh"));

    [Fact]
    public void Leaves_the_rivals_amount_to_the_rival()
    {
        var mentions = Spotter.Spot(
            "DeepSeek spent only $5.6 million on training, compared to over $100 million for GPT-4.",
            "en"
        );

        Assert.Equal(5_600_000, Assert.Single(mentions, m => m.Claim == "training-cost").Low);
    }

    [Fact]
    public void Points_at_the_sentence_and_the_amount_in_the_text()
    {
        const string Text = "It was a quiet day in the U.S. until noon.\nNvidia lost $589 billion of market value. Then it rose.";

        var mention = Assert.Single(Spotter.Spot(Text, "en"));

        Assert.Equal("Nvidia lost $589 billion of market value.", mention.Sentence.In(Text));
        Assert.Equal("$589 billion", mention.Amount.In(Text));
    }

    [Fact]
    public void Keeps_an_amount_in_another_currency_beside_the_one_in_dollars()
    {
        var mention = Assert.Single(Spotter.Spot("Nvidia lost nearly $600 billion (£482 billion) in market value.", "en"));

        Assert.Equal(new StatedAmount(482_000_000_000, 482_000_000_000, "GBP"), mention.Equivalent);
    }

    [Fact]
    public void Points_at_the_amount_in_brackets_where_that_is_the_answer()
    {
        const string Text = "Nvidia lost nearly £482 billion ($600 billion) in market value.";

        var mention = Assert.Single(Spotter.Spot(Text, "en"));

        Assert.Equal((600_000_000_000m, "USD", "$600 billion"), (mention.Low, mention.Unit, mention.Amount.In(Text)));
        Assert.Equal(new StatedAmount(482_000_000_000, 482_000_000_000, "GBP"), mention.Equivalent);
    }

    [Theory]
    [InlineData("DeepSeek was founded on 0000-07-17.")]
    [InlineData("DeepSeek was founded on 17.07.0000.")]
    public void Makes_up_no_year_for_a_day_whose_year_is_zeros(string text) =>
        Assert.DoesNotContain(Spotter.Spot(text, "en"), mention => mention.Claim == "founding");

    [Fact]
    public void Hardly_ever_takes_another_amount_for_an_answer()
    {
        var right = 0;
        var wrong = 0;
        using var reader = new StreamReader(
            Path.Combine(ShippedStory.Root, "tests", "DeepSeekTracker.Core.Tests", "Claims", "no-claims.csv")
        );
        var rows = new CsvTable(reader).Rows().Skip(1).ToList();
        foreach (
            var mention in rows.SelectMany(row =>
                Spotter.Spot(row.Cells[2], row.Cells[0]).Select(m => (m.Claim, Expected: row.Cells[1]))
            )
        )
        {
            right += mention.Claim == mention.Expected ? 1 : 0;
            wrong += mention.Claim == mention.Expected ? 0 : 1;
        }

        Assert.True(rows.Count >= 200);
        Assert.True(wrong <= rows.Count * 0.01, $"{wrong} false of {rows.Count} sentences");
        Assert.Equal(3, right);
    }

    [Fact]
    public void Gives_spans_inside_the_text_for_any_text() =>
        Gen.OneOf(
                "DeepSeek ",
                "Nvidia ",
                "lost ",
                "$",
                "600",
                "億",
                "5.6",
                " million",
                ",",
                "\n",
                "between 1 and 2 ",
                "年",
                "2025",
                "\uD800",
                "(",
                "٣"
            )
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(text =>
                Spotter
                    .Spot(text)
                    .All(m =>
                        m.Amount.Start >= m.Sentence.Start && m.Amount.End <= m.Sentence.End && m.Sentence.End <= text.Length
                    )
            );
}
