using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class OverusedWordsTests
{
    private static readonly string[] NoRecord = [];

    private static IReadOnlyList<IReadOnlyList<OverusedWord>> Of(IReadOnlyList<IReadOnlyList<string>> groups, int most) =>
        OverusedWords.Of(groups, NoRecord, "en", most);

    [Fact]
    public void Finds_the_words_that_one_group_uses_more()
    {
        var words = Of(
            [
                [.. Enumerable.Repeat("the chip ban", 9), "the chip maker and its shares"],
                [.. Enumerable.Repeat("the app is free", 9), "the chip and its users"],
            ],
            5
        );

        Assert.Equal("chip", words[0][0].Word);
        Assert.Equal((10, 1), (words[0][0].Texts, words[0][0].Elsewhere));
        Assert.Equal("app", words[1][0].Word);
        Assert.All(words, group => Assert.DoesNotContain(group, word => word.Word == "the"));
        Assert.All(words.SelectMany(group => group), word => Assert.True(word.Score >= OverusedWords.LeastScore));
    }

    [Fact]
    public void A_word_of_a_single_text_speaks_for_nobody()
    {
        var words = Of(
            [
                ["panic panic panic panic", "calm days"],
                ["other news", "calm days"],
            ],
            9
        );

        Assert.DoesNotContain(words[0], word => word.Word == "panic");
    }

    [Fact]
    public void The_strongest_come_first_and_no_more_than_asked()
    {
        var words = Of(
            [
                [.. Enumerable.Repeat("alpha beta", 9), "alpha gamma", "gamma"],
                [.. Enumerable.Repeat("delta", 10)],
            ],
            2
        );

        Assert.Equal(["alpha", "beta"], words[0].Select(word => word.Word));
        Assert.Equal(["delta"], words[1].Select(word => word.Word));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_group_alone_overuses_nothing(int texts)
    {
        Assert.All(
            Of(
                [
                    ["a word", "a word"],
                    [.. Enumerable.Repeat("", texts)],
                ],
                5
            ),
            Assert.Empty
        );
        Assert.Empty(Of([], 5));
    }

    [Fact]
    public void Groups_that_say_the_same_differ_in_nothing() =>
        Assert.All(
            Of(
                [
                    ["one two three", "one two"],
                    ["one two three", "one two"],
                ],
                5
            ),
            Assert.Empty
        );

    [Fact]
    public void Words_that_the_language_or_the_record_has_everywhere_tell_nothing_of_a_group()
    {
        IReadOnlyList<IReadOnlyList<string>> groups =
        [
            [.. Enumerable.Repeat("o modelo para chips", 12)],
            [.. Enumerable.Repeat("other words", 12)],
        ];
        List<string> record = [.. Enumerable.Repeat("modelo", 12), .. Enumerable.Repeat("something else", 20)];

        Assert.Equal(["chips", "modelo", "para"], Words(OverusedWords.Of(groups, NoRecord, "en", 9)));
        Assert.Equal(["chips", "modelo"], Words(OverusedWords.Of(groups, NoRecord, "pt-BR", 9)));
        Assert.Equal(["chips"], Words(OverusedWords.Of(groups, record, "pt", 9)));
        Assert.Equal(["chips", "modelo"], Words(OverusedWords.Of(groups, [.. record.Take(20)], "pt", 9)));
    }

    [Fact]
    public void A_word_that_the_record_at_large_uses_often_needs_a_greater_difference()
    {
        IReadOnlyList<IReadOnlyList<string>> groups =
        [
            [.. Enumerable.Repeat("alpha beta", 20), .. Enumerable.Repeat("rest", 10)],
            [.. Enumerable.Repeat("alpha beta", 2), .. Enumerable.Repeat("rest", 28)],
        ];
        List<string> record = [.. Enumerable.Repeat("alpha", 9), .. Enumerable.Repeat("delta", 81)];

        var words = OverusedWords.Of(groups, record, "en", 9)[0];

        Assert.True(words.Single(w => w.Word == "alpha").Score < words.Single(w => w.Word == "beta").Score);
    }

    [Fact]
    public void Two_signs_that_are_part_of_a_longer_word_are_told_as_that_word_once()
    {
        var words = OverusedWords.Of(
            [
                [.. Enumerable.Repeat("如何，本地部署的方法", 60)],
                [.. Enumerable.Repeat("今天，股价下跌", 60)],
            ],
            NoRecord,
            "zh",
            9
        );

        Assert.Equal(["如何", "本地部署的方法"], words[0].Select(word => word.Word).Order(StringComparer.Ordinal));
        Assert.All(words[0], word => Assert.Equal((60, 0), (word.Texts, word.Elsewhere)));
        Assert.Equal(["今天", "股价下跌"], words[1].Select(word => word.Word).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_whose_letters_stand_in_a_longer_one_is_told_as_well()
    {
        var words = OverusedWords.Of(
            [
                [.. Enumerable.Repeat("software war", 12), .. Enumerable.Repeat("software", 12)],
                [.. Enumerable.Repeat("shares fall", 24)],
            ],
            NoRecord,
            "en",
            9
        );

        Assert.Equal(["software", "war"], words[0].Select(word => word.Word).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_of_many_texts_outlives_the_longer_one_of_few()
    {
        var words = OverusedWords.Of(
            [
                [.. Enumerable.Repeat("中国，移动", 40), .. Enumerable.Repeat("中国移动，合作", 10)],
                [.. Enumerable.Repeat("今天，股价下跌", 50)],
            ],
            NoRecord,
            "zh",
            9
        );

        Assert.Contains("中国", words[0].Select(word => word.Word));
    }

    [Fact]
    public void Words_are_judged_by_all_texts_though_some_were_read()
    {
        ReadGroup[] groups =
        [
            new([.. Enumerable.Repeat("series alpha", 6), .. Enumerable.Repeat("rest of it", 6)], 3),
            new([.. Enumerable.Repeat("rest of it", 12)], 10),
        ];

        var words = OverusedWords.Judged(
            groups,
            NoRecord,
            [
                [new("series", 7, 60), new("alpha", 30, 1)],
                [new("it", 1, 0)],
            ]
        );

        Assert.Equal(["alpha"], words[0].Select(word => word.Word));
        Assert.Equal((30, 1), (words[0][0].Texts, words[0][0].Elsewhere));
        Assert.Empty(words[1]);
    }

    private static IEnumerable<string> Words(IReadOnlyList<IReadOnlyList<OverusedWord>> groups) =>
        groups[0].Select(word => word.Word).Order(StringComparer.Ordinal);
}
