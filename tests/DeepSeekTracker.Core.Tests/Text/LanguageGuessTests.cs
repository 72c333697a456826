using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The company said that it had trained the model for a small part of what others have spent on theirs.")]
    [InlineData(
        "de",
        "Das Unternehmen teilte mit, dass es das Modell für einen kleinen Teil der Kosten der anderen trainiert hat."
    )]
    [InlineData(
        "fr",
        "La société a déclaré que le modèle avait été entraîné pour une petite partie de ce que les autres ont dépensé."
    )]
    [InlineData("es", "La empresa dijo que el modelo fue entrenado por una pequeña parte de lo que han gastado los demás.")]
    [InlineData("pt", "A empresa disse que o modelo foi treinado por uma pequena parte do que as outras gastaram com os seus.")]
    [InlineData(
        "it",
        "La società ha detto che il modello è stato addestrato per una piccola parte di quello che hanno speso gli altri."
    )]
    [InlineData(
        "nl",
        "Het bedrijf zei dat het model is getraind voor een klein deel van wat de anderen aan het hunne hebben uitgegeven."
    )]
    [InlineData(
        "sv",
        "Företaget sade att modellen har tränats för en liten del av vad de andra har lagt på sina och att det är nytt."
    )]
    [InlineData(
        "pl",
        "Firma podała, że model został wytrenowany za niewielką część tego, co na swoje modele wydali inni, i nie jest to mało."
    )]
    [InlineData(
        "tr",
        "Şirket, modelin diğerlerinin harcadığı paranın çok küçük bir kısmı ile eğitildiğini ve bunun için daha az çip gerektiğini söyledi."
    )]
    [InlineData(
        "zu",
        "Inkampani ithe imodeli iqeqeshwe ngemali encane kakhulu, kodwa abanye bathi lokhu akulona iqiniso ngoba ama-chip ayabiza futhi awatholakali kalula."
    )]
    [InlineData(
        "xh",
        "Inkampani ithe imodeli iqeqeshwe ngemali encinci kakhulu, kodwa abanye bathi oku akuyonyani kuba iitshiphu ziyabiza kwaye azifumaneki lula."
    )]
    [InlineData("vi", "Công ty cho biết mô hình này đã được huấn luyện với một phần nhỏ số tiền mà các công ty khác đã chi.")]
    [InlineData(
        "id",
        "Perusahaan itu mengatakan bahwa model tersebut dilatih dengan sebagian kecil dari biaya yang dikeluarkan oleh pihak lain."
    )]
    [InlineData("ru", "Компания сообщила, что модель была обучена за малую часть того, что потратили другие.")]
    [InlineData("uk", "Компанія повідомила, що модель була навчена за малу частину того, що витратили інші.")]
    [InlineData("el", "Η εταιρεία δήλωσε ότι το μοντέλο εκπαιδεύτηκε με ένα μικρό μέρος του κόστους.")]
    [InlineData("he", "החברה הודיעה כי המודל אומן בחלק קטן ממה שהוציאו האחרים על שלהם.")]
    [InlineData("ar", "قالت الشركة إن النموذج تم تدريبه بجزء صغير مما أنفقه الآخرون على نماذجهم.")]
    [InlineData("hi", "कंपनी ने कहा कि मॉडल को दूसरों के खर्च के एक छोटे हिस्से में प्रशिक्षित किया गया।")]
    [InlineData("th", "บริษัทกล่าวว่าโมเดลนี้ได้รับการฝึกฝนด้วยต้นทุนเพียงเล็กน้อยเมื่อเทียบกับคู่แข่ง")]
    [InlineData("ja", "同社は、このモデルを他社の費用のごく一部で訓練したと発表した。")]
    [InlineData("ko", "회사는 이 모델을 다른 회사들이 쓴 비용의 일부만으로 훈련했다고 밝혔다.")]
    [InlineData("zh", "该公司表示，这个模型的训练成本只是其他公司的一小部分，并且开源发布。")]
    [InlineData("zh-Hant", "該公司表示，這個模型的訓練成本只是其他公司的一小部分，並且開源發布。")]
    public void Names_the_language(string expected, string text) => Assert.Equal(expected, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("R1 H800 GPU 5.58")]
    [InlineData("lorem xyzzy plugh qwert asdfg zxcvb poiuy lkjhg mnbvc qazws edcrf tgbyh")]
    public void Does_not_guess_without_evidence(string text) => Assert.Null(LanguageGuess.Of(text));

    [Fact]
    public void A_foreign_name_does_not_change_the_language() =>
        Assert.Equal(
            "en",
            LanguageGuess.Of(
                "The lab, known at home as 深度求索, said that it was the first of its kind and that it will be open to all."
            )
        );
}
