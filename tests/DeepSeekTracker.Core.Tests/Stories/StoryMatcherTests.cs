using System.Text.Json;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class StoryMatcherTests
{
    private static readonly StoryMatcher Matcher = new(ShippedStory.Story);

    [Theory]
    [InlineData("DeepSeek answers", "DeepSeek")]
    [InlineData("DEEPSEEK-R1 tested", "DEEPSEEK")]
    [InlineData("ＤｅｅｐＳｅｅｋの衝撃", "ＤｅｅｐＳｅｅｋ")]
    [InlineData("Etelä-Korea syyttää Deepseekiä", "Deepseekiä")]
    [InlineData("Analyysi: DeepSeekin jalkoihin", "DeepSeekin")]
    [InlineData("DeepSeek'in yükselişi", "DeepSeek")]
    [InlineData("Успех DeepSeek'а", "DeepSeek")]
    [InlineData("Создатели Дипсика молчат", "Дипсика")]
    [InlineData("ДипСик обвалил рынок", "ДипСик")]
    [InlineData("Китайський ДіпСік", "ДіпСік")]
    [InlineData("딥시크의 반격", "딥시크의")]
    [InlineData("DeepSeek가 온다", "DeepSeek")]
    [InlineData("杭州深度求索发布新模型", "深度求索")]
    [InlineData("幸好没有选择DeepSeek概念", "DeepSeek")]
    [InlineData("ディープシークとは", "ディープシーク")]
    [InlineData("ديب سيك يزلزل", "ديب سيك")]
    [InlineData("وديب سيك أيضا", "وديب سيك")]
    [InlineData("تطبيق ديبسيك الصيني", "ديبسيك")]
    [InlineData("डीपसीक का असर", "डीपसीक")]
    [InlineData("ดีพซีกเขย่าตลาด", "ดีพซีก")]
    [InlineData("על דיפסיק", "דיפסיק")]
    [InlineData("Το Ντιπσίκ αναστατώνει", "Ντιπσίκ")]
    [InlineData("ディープ・シークの衝撃", "ディープ・シーク")]
    [InlineData("딥 시크의 반격", "딥 시크의")]
    [InlineData("Что такое ДийпСийк", "ДийпСийк")]
    [InlineData("ഡീപ്സീക്ക് എത്തി", "ഡീപ്സീക്ക്")]
    [InlineData("ડીપસીક શું છે", "ડીપસીક")]
    [InlineData("ਡੀਪਸੀਕ ਕੀ ਹੈ", "ਡੀਪਸੀਕ")]
    [InlineData("DeepSeekV3+Roo Code", "DeepSeekV3")]
    [InlineData("Founder Liang Wenfeng speaks", "Liang Wenfeng")]
    public void Knows_the_name_in_all_forms_and_scripts(string title, string words)
    {
        var match = Matcher.Match(title, null, null);

        Assert.True(match.Belongs);
        Assert.Contains(new MatchedWords(words, MatchPlace.Title), match.Terms);
    }

    [Theory]
    [InlineData("Nvidia falls as Deep Seek shocks investors")]
    [InlineData("R1 beats OpenAI's o1")]
    [InlineData("إنفيديا تخسر: منافسة الذكاء الاصطناعي الصيني Deep Seek")]
    public void Takes_ambiguous_words_with_their_context(string title)
    {
        Assert.True(Matcher.Match(title, "", "").Belongs);
    }

    [Theory]
    [InlineData("Deep seek divers find a wreck")]
    [InlineData("New R1 motorcycle presented")]
    [InlineData("The Rabbit R1 runs ChatGPT")]
    [InlineData("OpenAI launches Operator")]
    [InlineData("Deeply seeking peace")]
    [InlineData("")]
    [InlineData(null)]
    public void Leaves_other_texts_out(string? title)
    {
        var match = Matcher.Match(title, null, null);

        Assert.False(match.Belongs);
        Assert.Empty(match.Terms);
    }

    [Fact]
    public void Finds_context_in_another_place()
    {
        var match = Matcher.Match("R1 tested", null, "It beat ChatGPT, said ChatGPT's maker.");

        Assert.Equal([new MatchedWords("R1", MatchPlace.Title), new MatchedWords("ChatGPT", MatchPlace.Text)], match.Terms);
    }

    [Fact]
    public void Tells_each_place_and_spelling_once_and_few_of_them()
    {
        var match = Matcher.Match("DeepSeek, DeepSeek", "deepseek", "DeepSeek's DeepSeek");
        var hostile = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"deepseek{i}"));

        Assert.Equal(
            [
                new MatchedWords("DeepSeek", MatchPlace.Title),
                new MatchedWords("deepseek", MatchPlace.Summary),
                new MatchedWords("DeepSeek", MatchPlace.Text),
            ],
            match.Terms
        );
        Assert.Equal(50, Matcher.Match(hostile, null, null).Terms.Count);
    }

    [Fact]
    public void Counts_a_name_outside_an_exception_though_another_stands_inside()
    {
        var matcher = new StoryMatcher(
            ShippedStory.Story with
            {
                Match = new MatchRule { Any = ["mercury"], Except = ["freddie mercury"] },
            }
        );

        Assert.False(matcher.Match("Freddie Mercury remembered", null, null).Belongs);
        Assert.True(matcher.Match("Freddie Mercury and the planet Mercury", null, null).Belongs);
    }

    [Fact]
    public void Every_title_of_the_record_that_names_DeepSeek_belongs()
    {
        if (!File.Exists(ShippedStory.Record))
        {
            return; // A plain clone has no corpus: the forms above stand for it.
        }

        var missed = File.ReadLines(ShippedStory.Record)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Select(article => article.TryGetProperty("title", out var title) ? title.GetString() : null)
            .Where(title => title?.Contains("deepseek", StringComparison.OrdinalIgnoreCase) == true)
            .Where(title => !Matcher.Match(title, null, null).Belongs);

        Assert.Empty(missed);
    }
}
