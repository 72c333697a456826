using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchParserTests
{
    [Theory]
    [InlineData("nvidia export", "nvidia & export")]
    [InlineData("\"export controls\"", "export+controls")]
    [InlineData("“export controls”", "export+controls")]
    [InlineData("nvidia AND export", "nvidia & export")]
    [InlineData("chip*", "chip*")]
    [InlineData("-nvidia", "!nvidia")]
    [InlineData("a b OR c d", "((a & b) | (c & d))")]
    [InlineData("a (b OR c) -d", "a & (b | c) & !d")]
    [InlineData("-(a OR b)", "!(a | b)")]
    [InlineData("title:chips", "Title:chips")]
    [InlineData("title:\"export controls\"", "Title:export+controls")]
    [InlineData("title:(a OR -b)", "(Title:a | !Title:b)")]
    [InlineData("title:-chips", "!Title:chips")]
    [InlineData("outlet:reuters country:FR", "Outlet=reuters & Country=FR")]
    [InlineData("outlet:\"The Verge\"", "Outlet=The Verge")]
    [InlineData("date:2025-01-27", "Published 2025-01-27..2025-01-27")]
    [InlineData("date:2025-02", "Published 2025-02-01..2025-02-28")]
    [InlineData("date:2025", "Published 2025-01-01..2025-12-31")]
    [InlineData("date:2025-01-20..2025-02-02", "Published 2025-01-20..2025-02-02")]
    [InlineData("date:..2025-01", "Published ..2025-01-31")]
    [InlineData("seen:P7D", "Seen last 7")]
    [InlineData("words:>500", "words 501..")]
    [InlineData("words:200..500", "words 200..500")]
    [InlineData("is:undated", "Is=undated")]
    [InlineData("$5.6M", "5\uA4F86+million")]
    [InlineData("DeepSeek-R1", "deepseek+r1")]
    [InlineData("英伟达", "英+伟+达")]
    [InlineData("12:30", "12+30")]
    [InlineData("lang:zh-TW", "Language=zh-TW")]
    [InlineData("a -", "a")]
    [InlineData("-", "")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("()", "")]
    public void Understands(string text, string understood) => Assert.Equal(understood, Show(SearchParser.Parse(text).Root));

    [Theory]
    [InlineData("\"x", 1, "not closed")]
    [InlineData("a (b", 3, "not closed")]
    [InlineData("a) b", 2, "closes nothing")]
    [InlineData("OR", 1, "both sides")]
    [InlineData("a OR", 3, "both sides")]
    [InlineData("a AND b", 3, "AND is not needed")]
    [InlineData("foo:bar", 1, "no field “foo”")]
    [InlineData("date:yesterday", 1, "is no day")]
    [InlineData("date:2025-02-30", 1, "is no day")]
    [InlineData("date:2025-02..2025-01", 1, "Swap")]
    [InlineData("is:great", 1, "“is:” knows")]
    [InlineData("sort:colour", 1, "“sort:” knows")]
    [InlineData("words:many", 1, "no number of words")]
    [InlineData("title: chips", 1, "needs a value")]
    [InlineData("claim:cost=5m", 1, "not available yet")]
    [InlineData("near10:\"a b\"", 1, "not available yet")]
    [InlineData("+++", 1, "no letter")]
    public void Names_the_place_and_says_what_to_write(string text, int position, string part)
    {
        var problem = SearchParser.Parse(text).Problems[0];

        Assert.Equal(position, problem.Position);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chips sort:relevance", SearchOrder.Relevance)]
    [InlineData("sort:date", SearchOrder.Oldest)]
    [InlineData("sort:-date", SearchOrder.Newest)]
    public void Reads_the_order(string text, SearchOrder order)
    {
        var reading = SearchParser.Parse(text);

        Assert.Equal(order, reading.Order);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("https://example.com/a?b=c")]
    [InlineData("nvidia -intel \"market value\" (outlet:reuters OR outlet:ap) date:2025-01..2025-02 words:<900 sort:-date")]
    public void Has_nothing_to_say_of_a_sound_search(string text) => Assert.Empty(SearchParser.Parse(text).Problems);

    [Fact]
    public void Gives_a_result_for_anything()
    {
        var random = new Random(11);
        const string Signs = "ab1 \"()-:*/|ORANDtitle:date:is:..P7D英é$,.\0\u0007\uD800";
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length)])]);

            var reading = SearchParser.Parse(text);

            Assert.All(reading.Problems, problem => Assert.InRange(problem.Position, 1, text.Length + 1));
        }
    }

    [Fact]
    public void Bounds_length_terms_and_nesting()
    {
        var many = SearchParser.Parse(string.Join(' ', Enumerable.Range(0, 200).Select(i => $"w{i}")));
        var deep = SearchParser.Parse(new string('(', 400) + "a" + new string(')', 400));

        Assert.Equal(SearchParser.MostTerms, Assert.IsType<SearchAll>(many.Root).Of.Count);
        Assert.NotEmpty(many.Problems);
        Assert.NotEmpty(deep.Problems);
        Assert.NotEmpty(SearchParser.Parse(new string('a', 5_000)).Problems);
    }

    private static string Show(SearchNode? node, bool inner = false) =>
        node switch
        {
            null => "",
            SearchWords w => (w.Part == SearchPart.Anywhere ? "" : w.Part + ":")
                + string.Join('+', w.Words)
                + (w.IsPrefix ? "*" : ""),
            SearchValue v => $"{v.Field}={v.Value}",
            SearchDays { LastDays: { } days } d => $"{d.Time} last {days}",
            SearchDays d => $"{d.Time} {d.From:yyyy-MM-dd}..{d.To:yyyy-MM-dd}",
            SearchLength l => $"words {l.Least}..{l.Most}",
            SearchNot n => "!" + Show(n.Of, true),
            SearchAll a when inner => "(" + string.Join(" & ", a.Of.Select(c => Show(c, true))) + ")",
            SearchAll a => string.Join(" & ", a.Of.Select(c => Show(c, true))),
            SearchAny a => "(" + string.Join(" | ", a.Of.Select(c => Show(c, true))) + ")",
            _ => "?",
        };
}
