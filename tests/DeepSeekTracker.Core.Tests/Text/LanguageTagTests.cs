using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("DE", "de")]
    [InlineData("en_US", "en-US")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH_hant_tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-1996", "de-1996")]
    public void A_tag_comes_in_its_usual_case(string text, string tag) => Assert.Equal(tag, LanguageTag.Read(text));

    [Theory]
    [InlineData("xx-klingon!!")]
    [InlineData("English")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("en__US")]
    [InlineData("en\n")]
    [InlineData("x-private")]
    [InlineData("")]
    public void Another_text_is_none(string text) => Assert.Null(LanguageTag.Read(text));
}
