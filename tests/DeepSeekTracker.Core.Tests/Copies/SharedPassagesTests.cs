using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class SharedPassagesTests
{
    [Fact]
    public void Gives_the_exact_words_in_both_texts()
    {
        const string First =
            "Own words here. The chip maker lost a sixth of its worth, on Monday alone. More own words follow here.";
        const string Second = "Before all: THE chip maker  lost a sixth of its worth on Monday alone; and then it recovered.";
        var passage = Assert.Single(Of(First, Second).Passages);
        Assert.Equal("The chip maker lost a sixth of its worth, on Monday alone", passage.InFirst.In(First));
        Assert.Equal("THE chip maker  lost a sixth of its worth on Monday alone", passage.InSecond.In(Second));
    }

    [Fact]
    public void Moved_passages_are_paired_with_their_places()
    {
        var (one, two) = (OwnTexts.English(30, 1), OwnTexts.English(30, 2));
        var shared = Of(one + "| " + two, two + "| " + one);
        Assert.Equal(2, shared.Passages.Count);
        Assert.True(shared.Passages[0].InSecond.Start > shared.Passages[1].InSecond.Start);
    }

    [Fact]
    public void A_copy_is_shared_from_its_first_to_its_last_word()
    {
        const string Text = "„Größe“ ist nicht alles, sagte die Forscherin cafe\u0301.";
        var shared = Of(Text, Text);
        Assert.Equal("Größe“ ist nicht alles, sagte die Forscherin cafe\u0301", Assert.Single(shared.InFirst).In(Text));
        Assert.Equal(shared.InFirst, shared.InSecond);
    }

    [Fact]
    public void Nothing_is_shared_by_unrelated_texts() =>
        Assert.Empty(Of(OwnTexts.Chinese(400, 1), OwnTexts.English(400, 1)).Passages);

    [Fact]
    public void Endless_repetition_stays_cheap_and_within_the_texts()
    {
        var text = string.Concat(Enumerable.Repeat("again and ", 18_000));
        var shared = Of(text, "once " + text);
        Assert.Single(shared.InFirst);
        Assert.All(shared.InSecond, span => Assert.InRange(span.End, 1, text.Length + 5));
    }

    private static SharedPassages Of(string first, string second) =>
        SharedPassages.Of(ShingledText.Of(first), ShingledText.Of(second));
}
