using System.Text;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class ExcerptsTests
{
    [Fact]
    public void A_sentence_of_latin_letters_stays_whole()
    {
        var whole = Snippet(new string('a', 270) + " R1", "R1");

        Assert.Same(whole, Excerpts.Fit(whole));
    }

    [Theory]
    [InlineData("芯", 0)]
    [InlineData("芯", 3)]
    [InlineData("芯", 140)]
    [InlineData("芯", 275)]
    [InlineData("शब्द ", 30)]
    [InlineData("слово ", 40)]
    [InlineData("𠮷", 70)]
    public void A_part_of_a_heavy_one_has_the_first_hit_marked_and_is_light(string sign, int before)
    {
        var text = string.Concat(Enumerable.Repeat(sign, before)) + "R1" + string.Concat(Enumerable.Repeat(sign, 280 - before));
        var part = Excerpts.Fit(Snippet(text[..Math.Min(text.Length, 560)], "R1"));

        Assert.InRange(Encoding.UTF8.GetByteCount(part.Text), 150, Excerpts.MostBytes);
        Assert.Contains(part.Text, text, StringComparison.Ordinal);
        Assert.Equal("R1", part.Hits[0].In(part.Text));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part.Text)));
        Assert.Equal(!text.StartsWith(part.Text, StringComparison.Ordinal), part.CutBefore);
    }

    [Fact]
    public void Hits_that_are_cut_off_are_not_marked_and_a_hit_is_never_cut()
    {
        var far = Snippet($"R1{new string('芯', 200)}R1", "R1");
        var all = Snippet(new string('芯', 240), new string('芯', 240));

        Assert.Single(Excerpts.Fit(far).Hits);
        Assert.Equal((false, true), (Excerpts.Fit(far).CutBefore, Excerpts.Fit(far).CutAfter));
        Assert.Equal(240, Excerpts.Fit(all).Text.Length);
    }

    private static SearchSnippet Snippet(string text, string hit)
    {
        var hits = new List<TextSpan>();
        for (var at = text.IndexOf(hit, StringComparison.Ordinal); at >= 0; )
        {
            hits.Add(new TextSpan(at, hit.Length));
            at = text.IndexOf(hit, at + hit.Length, StringComparison.Ordinal);
        }

        return new SearchSnippet(text, hits, false, false);
    }
}
