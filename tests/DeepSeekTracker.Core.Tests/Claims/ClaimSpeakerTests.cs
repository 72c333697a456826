using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Whose word an answer is, by the words of saying around it.</summary>
public sealed class ClaimSpeakerTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [InlineData("de", "Nvidia verlor einem Bericht zufolge 589 Milliarden Dollar an Börsenwert.", "Bericht")]
    [InlineData("de", "Nvidia verlor laut Kontor Nord – einem Makler – 589 Milliarden Dollar an Börsenwert.", "Kontor Nord")]
    [InlineData(
        "it",
        "Il modello, secondo l'azienda, è costato 5,6 milioni di dollari di addestramento a DeepSeek.",
        "l'azienda"
    )]
    [InlineData("ja", "ディープシークは、モデルの学習費用を約560万ドルと説明している。", "ディープシーク")]
    [InlineData("ko", "딥시크는 560만 달러의 비용으로 모델을 훈련했다고 밝혔다.", "딥시크")]
    [InlineData("ar", "وقالت شركة «نورا للأبحاث» إن تدريب ديب سيك كلف 5.6 ملايين دولار.", "شركة «نورا للأبحاث»")]
    [InlineData("ar", "لكن دار «نورا للأبحاث» ترجح أن تدريب ديب سيك كلف 5.6 ملايين دولار.", "دار «نورا للأبحاث»")]
    [InlineData("hi", "कंपनी के मुताबिक़ डीपसीक के प्रशिक्षण पर 55.76 लाख डॉलर लगे।", "कंपनी")]
    [InlineData("en", "Even though the firm claims DeepSeek spent $5.6 million on training, few believe it.", "the firm")]
    [InlineData("en", "Despite the firm's claims that DeepSeek spent $5.6 million on training, chips sell well.", "the firm")]
    [InlineData("zh", "第三方机构晨光数据估算，深度求索的训练成本为557.6万美元。", "第三方机构晨光数据")]
    [InlineData("ko", "모델을 개발하는 딥시크는 560만 달러의 비용으로 훈련했다고 밝혔다.", "딥시크")]
    [InlineData("ja", "中国ではディープシークは、モデルの学習費用を約560万ドルと説明している。", "ディープシーク")]
    [InlineData("en", "“DeepSeek”’s claims that the model's training cost $5.6 million are well known.", "DeepSeek")]
    [InlineData("zh", "而晨光研究称，深度求索的训练成本为557.6万美元。", "晨光研究")]
    public void Names_who_says_so(string language, string text, string name)
    {
        var mention = Assert.Single(Spotter.Spot(text, language));

        Assert.Equal((Modality.Attributed, name), (mention.Modality, mention.Attribution));
    }

    [Fact]
    public void A_name_far_behind_the_amount_is_whole()
    {
        for (var words = 20; words < 40; words++)
        {
            var mention = Assert.Single(
                Spotter.Spot(
                    $"DeepSeek spent $5.6 million on training {string.Concat(Enumerable.Repeat("so long ", words))}according to Larch House.",
                    "en"
                )
            );

            Assert.True(mention.Attribution is null or "Larch House", mention.Attribution);
        }
    }

    [Fact]
    public void Nobody_is_an_empty_name() =>
        Assert.DoesNotContain(
            Spotter.Spot("“DeepSeek”’s claims that the training cost $5.6 million are doubted by few.", "en"),
            m => m.Attribution is "" or "s"
        );

    [Fact]
    public void Gives_each_amount_to_the_speaker_beside_it()
    {
        var mentions = Spotter.Spot(
            "DeepSeek has 50,000 Hopper chips, Larch House reports, and DeepSeek has 24,000 chips, Finch House reports.",
            "en"
        );

        var arabic = Spotter.Spot(
            "لكن دار «نورا» ترجح أن لدى ديب سيك نحو 50 ألف رقاقة، وتقدر دار «سلمى» أن لديها 24 ألف رقاقة.",
            "ar"
        );

        Assert.Equal(["Larch House", "Finch House"], mentions.Select(m => m.Attribution));
        Assert.Equal(["دار «نورا»", "دار «سلمى»"], arabic.Select(m => m.Attribution));
    }

    [Theory]
    [InlineData("zh", "英伟达一夜蒸发近5900亿美元 市场重估算力需求")]
    [InlineData("zh", "各家名称不同的机构和数据显示，英伟达市值蒸发5900亿美元。")]
    [InlineData("en", "Nvidia lost $589 billion as DeepSeek outpaced rivals to claim the top spot")]
    [InlineData("en", "DeepSeek's rivals spent far more than the $5.6 million training cost claim.")]
    [InlineData("en", "DeepSeek's chatbot repeated false claims 30 percent of the time in NewsGuard's audit.")]
    [InlineData("en", "Despite DeepSeek's claims of a training cost of just $5.6 million, the audit revealed gaps.")]
    [InlineData("en", "DeepSeek became the top-rated app on the App Store in the United States.")]
    [InlineData("ja", "DeepSeekのモデルの費用は560万ドルだったと述べている。")]
    [InlineData("it", "Per l'azienda di DeepSeek bastano 5,6 milioni di dollari di addestramento.")]
    public void A_word_within_another_and_a_figure_are_no_speaker(string language, string text) =>
        Assert.All(Spotter.Spot(text, language), mention => Assert.Null(mention.Attribution));

    [Fact]
    public void A_pronoun_stands_for_somebody_whom_it_does_not_name()
    {
        var mention = Assert.Single(
            Spotter.Spot("DeepSeek ha un modello, che dichiara costato 5,6 milioni di dollari di addestramento.", "it")
        );

        Assert.Equal((Modality.Attributed, null), (mention.Modality, mention.Attribution));
    }

    [Theory]
    [InlineData("DeepSeek might not be a threat, and reportedly has 50,000 Hopper chips.", Modality.Hedged)]
    [InlineData("DeepSeek might have 50,000 Hopper chips.", Modality.Projected)]
    [InlineData("DeepSeek has 50,000 Hopper chips, the house said on Monday.", Modality.Attributed)]
    [InlineData(
        "It is said to run on older and far cheaper cards than all those that the large houses of the industry buy by the shipload, and Nvidia lost $589 billion.",
        Modality.Asserted
    )]
    public void The_nearest_word_tells_how_sure_it_is(string text, Modality modality) =>
        Assert.Equal(modality, Assert.Single(Spotter.Spot(text, "en")).Modality);
}
