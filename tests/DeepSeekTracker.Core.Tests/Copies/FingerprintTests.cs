using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class FingerprintTests
{
    [Fact]
    public void A_text_too_short_to_judge_has_none() => Assert.Null(Fingerprint.Of(ShingledText.Of(OwnTexts.English(43, 1))));

    [Fact]
    public void The_stored_form_gives_the_same_fingerprint()
    {
        var print = Of(700, 1);
        var read = Fingerprint.Read(print.ToBytes())!;
        Assert.Equal((print.Shingles, string.Join(' ', print.Keys)), (read.Shingles, string.Join(' ', read.Keys)));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 0, 0 })]
    [InlineData(new byte[] { 9, 50, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 50, 0, 0, 0, 7 })]
    [InlineData(new byte[] { 1, 255, 255, 255, 255 })]
    public void Another_version_or_damage_is_no_fingerprint(byte[] bytes) => Assert.Null(Fingerprint.Read(bytes));

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(2_000)]
    public void A_text_has_about_as_many_keys_whatever_its_length(int words) => Assert.InRange(Of(words, 2).Keys.Count, 8, 90);

    [Fact]
    public void An_excerpt_shares_the_keys_that_a_longer_text_keeps()
    {
        var whole = OwnTexts.English(900, 3);
        var print = Fingerprint.Of(ShingledText.Of(whole))!;
        var part = Fingerprint.Of(ShingledText.Of(whole[..(whole.Length / 4)]))!;
        var shared = part.Keys.Intersect(print.Keys).Count();
        Assert.True(print.IsCandidate(shared, part.Shingles));
        Assert.InRange(print.Likeness(shared, part.Shingles), 0.5, 1);
    }

    [Fact]
    public void Unrelated_texts_are_no_candidates()
    {
        var (one, other) = (Of(900, 4), Of(900, 5));
        Assert.False(one.IsCandidate(one.Keys.Intersect(other.Keys).Count(), other.Shingles));
    }

    [Fact]
    public void One_shared_key_is_enough_only_where_few_could_be_shared()
    {
        Assert.True(Of(50, 6).IsCandidate(1, 1_500));
        Assert.False(Of(900, 6).IsCandidate(1, 900));
    }

    private static Fingerprint Of(int words, int seed) => Fingerprint.Of(ShingledText.Of(OwnTexts.English(words, seed)))!;
}
