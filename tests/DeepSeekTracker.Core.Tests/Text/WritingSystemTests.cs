using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class WritingSystemTests
{
    [Theory]
    [InlineData('深', true)]
    [InlineData('し', true)]
    [InlineData('ー', true)]
    [InlineData('ด', true)]
    [InlineData('ຂ', true)]
    [InlineData('ម', true)]
    [InlineData('မ', true)]
    [InlineData('딥', false)]
    [InlineData('д', false)]
    [InlineData('د', false)]
    [InlineData('ड', false)]
    [InlineData('R', false)]
    [InlineData('1', false)]
    [InlineData(' ', false)]
    public void Knows_scripts_without_spaces(char c, bool unspaced) => Assert.Equal(unspaced, WritingSystem.IsUnspaced(c));

    [Theory]
    [InlineData('深', true)]
    [InlineData('〇', true)]
    [InlineData('し', false)]
    [InlineData('シ', false)]
    [InlineData('한', false)]
    public void Knows_what_Japanese_and_Chinese_share(char c, bool han) => Assert.Equal(han, WritingSystem.IsHan(c));

    [Theory]
    [InlineData('a', 'b', true)]
    [InlineData('R', '1', true)]
    [InlineData('e', '\u0301', true)]
    [InlineData('д', 'и', true)]
    [InlineData('ड', '\u0940', true)]
    [InlineData('k', '가', false)]
    [InlineData('و', 'D', false)]
    [InlineData('k', '深', false)]
    [InlineData('深', '度', false)]
    [InlineData('a', ' ', false)]
    [InlineData('a', '-', false)]
    public void Knows_where_a_word_goes_on(char left, char right, bool one) =>
        Assert.Equal(one, WritingSystem.AreOneWord(left, right));

    [Fact]
    public void No_character_is_of_both_kinds_and_order_does_not_matter()
    {
        Gen.Select(Gen.Char, Gen.Char)
            .Sample(
                (a, b) =>
                    !(WritingSystem.IsUnspaced(a) && WritingSystem.IsSpacedWordCharacter(a))
                    && WritingSystem.AreOneWord(a, b) == WritingSystem.AreOneWord(b, a)
            );
    }
}
