using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("The U.S. market fell. It rose again.", "The U.S. market fell.|It rose again.")]
    [InlineData("Lantern Inc. said so. Harbour Corp. did not.", "Lantern Inc. said so.|Harbour Corp. did not.")]
    [InlineData("It cost $5.6 million. That is 3.5 times less.", "It cost $5.6 million.|That is 3.5 times less.")]
    [InlineData("It is OK. The chip is not. Koszt: ok. 6 mln.", "It is OK.|The chip is not.|Koszt: ok. 6 mln.")]
    [InlineData("He left the U.S. The rest stayed.", "He left the U.S.|The rest stayed.")]
    [InlineData("Dr. J. K. Marsh wrote it. \"We agree.\" She nodded.", "Dr. J. K. Marsh wrote it.|\"We agree.\"|She nodded.")]
    [InlineData("Am 27. Januar fiel der Kurs. Danach stieg er.", "Am 27. Januar fiel der Kurs.|Danach stieg er.")]
    [InlineData("模型发布了。市场下跌！真的吗？是的。", "模型发布了。|市场下跌！|真的吗？|是的。")]
    [InlineData("「安い。」と彼は言った。", "「安い。」|と彼は言った。")]
    [InlineData("Really?! Yes... perhaps.", "Really?!|Yes... perhaps.")]
    [InlineData("One line\nanother line", "One line|another line")]
    [InlineData("Visit example.com today. Then rest.", "Visit example.com today.|Then rest.")]
    [InlineData("", "")]
    public void Splits_where_readers_would(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text).Select(span => span.In(text))));

    [Fact]
    public void Sentences_cover_every_visible_character_once() =>
        Gen.OneOf("a", "B", ".", "!", "?", " ", "\n", "。", "U.S.", "5", "\"", "漢", "\u00A0")
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(text =>
            {
                var spans = Sentences.Split(text);
                Assert.Equal(
                    string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
                    string.Concat(spans.SelectMany(s => s.In(text)).Where(c => !char.IsWhiteSpace(c)))
                );
            });
}
