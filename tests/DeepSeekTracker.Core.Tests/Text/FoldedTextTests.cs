using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class FoldedTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char["aIİı-– \n\u00AD\u0301\u1161ㄱ가ＡشيیكکÉ’\uD83D\uDE00"].Array.Select(letters => new string(letters))
    );

    [Theory]
    [InlineData("DeepSeek-R1", "deepseek r1")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("ＤｅｅｐＳｅｅｋ　Ｒ１", "deepseek r1")]
    [InlineData("China’s lab", "china's lab")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("ÉTÉ", "\u00E9t\u00E9")]
    [InlineData("soft\u00ADhy\u200Bphen", "softhyphen")]
    [InlineData("open – \n source", "open source")]
    [InlineData("أسعار", "\u0627\u0633\u0639\u0627\u0631")]
    [InlineData("ДипСик", "дипсик")]
    [InlineData("", "")]
    public void Folds_spellings_of_one_word_to_one(string original, string folded) =>
        Assert.Equal(folded, FoldedText.Of(original).Folded);

    [Theory]
    [InlineData("The DeepSeek\u2011R1 model", "deepseek r1", "DeepSeek\u2011R1")]
    [InlineData("a soft\u00ADhyphen", "softhyphen", "soft\u00ADhyphen")]
    [InlineData("un cafe\u0301 noir", "caf\u00E9", "cafe\u0301")]
    [InlineData("open  –  source code", "open source", "open  –  source")]
    public void Gives_back_the_words_as_the_text_has_them(string original, string folded, string words)
    {
        var text = FoldedText.Of(original);
        var start = text.Folded.IndexOf(folded, StringComparison.Ordinal);

        Assert.Equal(words, text.Slice(start, start + folded.Length));
        Assert.Equal(original.IndexOf(words, StringComparison.Ordinal), text.OriginalIndex(start));
    }

    [Fact]
    public void Every_place_lies_in_the_original_and_in_order()
    {
        AnyText.Sample(original =>
        {
            var text = FoldedText.Of(original);
            var places = Enumerable.Range(0, text.Folded.Length + 1).Select(text.OriginalIndex).ToList();
            return text.Folded.Length <= original.Length
                && places[^1] == original.Length
                && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
        });
    }

    [Fact]
    public void Any_part_of_it_can_be_sliced()
    {
        AnyText.Sample(original =>
        {
            var text = FoldedText.Of(original);
            for (var end = 1; end <= text.Folded.Length; end++)
            {
                Assert.Contains(text.Slice(end - 1, end), original, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        AnyText.Sample(original =>
        {
            var once = FoldedText.Of(original).Folded;
            return FoldedText.Of(once).Folded == once;
        });
    }
}
