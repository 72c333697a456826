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
    [InlineData("title:-(a OR b)", "!(Title:a | Title:b)")]
    [InlineData("title:-/a/ b", "!Title:/a/ & b")]
    [InlineData("--a", "a")]
    [InlineData("title:−−a", "Title:a")]
    [InlineData("---a b", "!a & b")]
    [InlineData("-(-a)", "a")]
    [InlineData("-(-(-a))", "!a")]
    [InlineData("country:Germany", "Country=DE")]
    [InlineData("country:germany", "Country=DE")]
    [InlineData("country:uk", "Country=GB")]
    [InlineData("country:England", "Country=GB")]
    [InlineData("country:usa", "Country=US")]
    [InlineData("country:\"United States\"", "Country=US")]
    [InlineData("country:\"South Korea\"", "Country=KR")]
    [InlineData("country:deutschland", "Country=DE")]
    [InlineData("country:nowhere", "Country=nowhere")]
    [InlineData("lang:German", "Language=de")]
    [InlineData("lang:chinese", "Language=zh")]
    [InlineData("lang:français", "Language=fr")]
    [InlineData("lang:中文", "Language=zh")]
    [InlineData("lang:zh-Hant", "Language=zh-Hant")]
    [InlineData("lang:klingonish", "Language=klingonish")]
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
    [InlineData("near10:\"a b\"", "near10(a, b)")]
    [InlineData("near:(nvidia \"export controls\" chip*)", "near10(nvidia, export+controls, chip*)")]
    [InlineData("near3:\"英伟达 成本\"", "near3(英+伟+达, 成+本)")]
    [InlineData("same:(5.6 million)", "same(5ꓸ6, million)")]
    [InlineData("near5:(5.6 million)", "near5(5ꓸ6, million)")]
    [InlineData("same:\"nvidia $600bn\"", "same(nvidia, 600+billion)")]
    [InlineData("-same:\"a b\" c", "!same(a, b) & c")]
    [InlineData("/5\\.[5-6] ?m/i cost", "/5\\.[5-6] ?m/i & cost")]
    [InlineData("-/a b/", "!/a b/")]
    [InlineData("title:/^Deep[/S]/", "Title:/^Deep[/S]/")]
    [InlineData("title:(/a/ b)", "Title:/a/ & Title:b")]
    [InlineData("/news/articles", "news+articles")]
    [InlineData("cost / benefit / risk", "cost & benefit & risk")]
    [InlineData("url:/technology/", "Address:technology")]
    [InlineData("claim:cost", "claim cost")]
    [InlineData("has:claim", "claim *")]
    [InlineData("claim:cost=5m..6m", "claim cost 5000000..6000000")]
    [InlineData("claim:cost=5..6m", "claim cost 5000000..6000000")]
    [InlineData("claim:nvidia_loss>500bn", "claim nvidia-loss 500000000000.. open")]
    [InlineData("claim:nvidia-loss<=$600bn", "claim nvidia-loss ..600000000000 USD")]
    [InlineData("claim:chips-used=2,048", "claim chips-used 2048..2048")]
    [InlineData("claim:\"chips used=2 048\"", "claim chips-used =2-048")]
    [InlineData("claim:nvidia-fall=-17%", "claim nvidia-fall -17..-17")]
    [InlineData("claim:release=2025-01", "claim release 20250101..20250131")]
    [InlineData("claim:founding=2023", "claim founding 2023..2023 20230101..20231231")]
    [InlineData("claim:founding>2023", "claim founding 2023.. 20240101.. open")]
    [InlineData("claim:bans=Italy", "claim bans =italy")]
    [InlineData("claim:cost OR claim:bans", "(claim cost | claim bans)")]
    [InlineData("links:www.arxiv.org", "links arxiv.org")]
    [InlineData("edited:2025-01", "Edited 2025-01-01..2025-01-31")]
    [InlineData("is:edited is:dead", "Is=edited & Is=dead")]
    [InlineData("seen:2025-01-27T10:05..2025-01-28", "seen 2025-01-27T10:05:00.000..2025-01-28T23:59:59.999")]
    [InlineData("seen:2025-01-27T10:05", "seen 2025-01-27T10:05:00.000..2025-01-27T10:05:59.999")]
    [InlineData("seen:2025-01-27T10:05:06.007Z..", "seen 2025-01-27T10:05:06.007..")]
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
    [InlineData("quote:\"a wake-up call\"", 1, "not available yet; its words were searched as text. Write \"a wake-up call\"")]
    [InlineData("x by:altman", 3, "Write author:altman for who wrote an article, or same:\"altman said\"")]
    [InlineData("by:\"sam altman\"", 1, "Write author:\"sam altman\"")]
    [InlineData("by:", 1, "Write author:altman")]
    [InlineData("group:springer", 1, "Write outlet:springer for one outlet, or type: or country:")]
    [InlineData("tag:chips", 1, "Write topic:chips")]
    [InlineData("list:mine", 1, "Keep the address of a search")]
    [InlineData("in:saved", 1, "Keep the address of a search")]
    [InlineData("a has:quote", 3, "“has:quote” is not available yet. Write has:claim")]
    [InlineData("has:correction", 1, "“has:correction” is not available yet. Write is:edited")]
    [InlineData("is:read-list", 1, "“is:read-list” is not available yet")]
    [InlineData("sort:outlet", 1, "“sort:outlet” is not available yet. Write outlet:")]
    [InlineData("is:undatd", 1, "Did you mean is:undated?")]
    [InlineData("sort:relevence", 1, "Did you mean sort:relevance?")]
    [InlineData("x titel:chips", 3, "Did you mean title:chips?")]
    [InlineData("outlets:reuters", 1, "Did you mean outlet:reuters?")]
    [InlineData("lnag:zh", 1, "Did you mean lang:zh?")]
    [InlineData("langage:zh", 1, "Did you mean lang:zh?")]
    [InlineData("site:bbc.co.uk", 1, "Did you mean domain:bbc.co.uk?")]
    [InlineData("before:2025-01-27", 1, "Did you mean date:..2025-01-27?")]
    [InlineData("x headline:\"export controls\"", 3, "Did you mean title:\"export controls\"?")]
    [InlineData("since:2025-01-27", 1, "Did you mean date:2025-01-27..?")]
    [InlineData("since:P7D", 1, "Did you mean date:P7D?")]
    [InlineData("before:yesterday", 1, "Did you mean date:, as in date:2025-01-27?")]
    [InlineData("from:2025-01-27", 1, "Did you mean date:2025-01-27..?")]
    [InlineData("from:reuters", 1, "Did you mean outlet:reuters?")]
    [InlineData("to:reuters", 1, "Fields are: title, body")]
    [InlineData("lenght:many", 1, "Did you mean words:, as in words:>500?")]
    [InlineData("sentence:chips", 1, "Did you mean same:, as in same:\"nvidia shares\"?")]
    [InlineData("titel:titel:titel:x", 1, "Did you mean title:, as in title:nvidia?")]
    [InlineData("qqqqqq:x", 1, "Fields are: title, body")]
    [InlineData("(", 1, "not closed and holds nothing")]
    [InlineData("a (", 3, "not closed and holds nothing")]
    [InlineData("a ()", 3, "These brackets hold nothing")]
    [InlineData("a \"\"", 3, "These quotation marks hold nothing")]
    [InlineData("claim:=5m", 1, "needs the name")]
    [InlineData("claim:cost=", 1, "needs a value")]
    [InlineData("claim:cost>much", 1, "is no amount")]
    [InlineData("claim:cost=5m..x", 1, "no range")]
    [InlineData("claim:cost=6m..5m", 1, "Swap")]
    [InlineData("near10:nvidia", 1, "needs two words")]
    [InlineData("near999:\"a b\"", 1, "1 to 100")]
    [InlineData("same:\"a\"", 1, "needs two words")]
    [InlineData("same:(a lang:en b)", 1, "only words and phrases")]
    [InlineData("links:arxiv", 1, "no domain")]
    [InlineData("date:2025-01-27T10:00", 1, "Only “seen:”")]
    [InlineData("seen:2025-01-27T25:00", 1, "is no time")]
    [InlineData("date:9999-12", 1, "is no day")]
    [InlineData("x /(a/", 5, "not closed")]
    [InlineData("/a/g", 4, "only i")]
    [InlineData("/(?=a)/", 1, "look-around")]
    [InlineData("/(a{100}){100}/", 1, "repeat")]
    [InlineData("/+a/", 2, "nothing to repeat")]
    [InlineData("x (y OR /z/)", 9, "works only beside")]
    [InlineData("x -(y OR /z/)", 10, "works only beside")]
    [InlineData("x OR claim:cost=5m", 6, "“claim:cost=5m” works inside brackets or beside OR only in a search without words")]
    [InlineData("x (words:>500 OR is:copy)", 4, "“words:>500” works inside brackets or beside OR only in a search without words")]
    [InlineData("+++", 1, "no letter")]
    [InlineData("a --b", 3, "take each other back")]
    [InlineData("---a", 1, "these 3 were read as one")]
    [InlineData("a (-)", 4, "needs something right behind it")]
    [InlineData("a title:-title:b", 9, "needs something right behind it")]
    [InlineData("date:2025/01/27", 1, "Did you mean date:2025-01-27?")]
    [InlineData("date:27.01.2025", 1, "Did you mean date:2025-01-27?")]
    [InlineData("date:27/01/2025", 1, "Did you mean date:2025-01-27?")]
    [InlineData("date:>2025-01-27", 1, "Did you mean date:2025-01-28..?")]
    [InlineData("seen:<=2025-01", 1, "Did you mean seen:..2025-01-31?")]
    [InlineData("date:2025-W05", 1, "Did you mean date:2025-01-27..2025-02-02?")]
    [InlineData("date:20250120..2025/02/02", 1, "Did you mean date:2025-01-20..2025-02-02?")]
    public void Names_the_place_and_says_what_to_write(string text, int position, string part)
    {
        var problem = SearchParser.Parse(text).Problems[0];

        Assert.Equal(position, problem.Position);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("\"")]
    [InlineData("OR")]
    [InlineData("AND")]
    [InlineData("!!!")]
    [InlineData("has:quote")]
    [InlineData("title:")]
    public void Says_where_nothing_is_left_to_look_for_and_says_nothing_twice(string text)
    {
        var problems = SearchParser.Parse(text).Problems;

        Assert.Equal((1, text.Length), (problems[^1].Position, problems[^1].Length));
        Assert.Contains("Nothing is left", problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void Names_the_place_of_each_value_and_of_the_first_word_beyond_the_bounds()
    {
        const string Text = "nvidia (topic:chips OR -outlet:\"bbc news\")";
        var values = SearchParser.Parse(Text).Values;
        var many = SearchParser.Parse(string.Join(' ', Enumerable.Range(10, 40).Select(i => $"w{i}")));

        Assert.Equal(
            ["topic:chips", "outlet:\"bbc news\""],
            values.Select(value => Text.Substring(value.Position - 1, value.Length))
        );
        Assert.Equal((SearchParser.MostTerms * 4) + 1, Assert.Single(many.Problems).Position);
    }

    [Theory]
    [InlineData("$5.6M")]
    [InlineData("$5.6 million")]
    [InlineData("5.6 mln")]
    [InlineData("\"5.6 million\"")]
    [InlineData("5,6 Million")]
    public void A_number_and_its_scale_are_one_phrase(string search)
    {
        var words = Assert.IsType<SearchWords>(SearchParser.Parse(search).Root);

        Assert.Equal(["5\uA4F86", "million"], words.Words);
        Assert.Contains("millionen", SearchScales.Of(words));
    }

    [Theory]
    [InlineData("5.6 model")]
    [InlineData("R1 million")]
    [InlineData("million 5.6")]
    [InlineData("5.6 OR million")]
    [InlineData("5.6 -million")]
    public void Other_words_beside_a_number_stay_apart(string search) =>
        Assert.IsNotType<SearchWords>(SearchParser.Parse(search).Root);

    [Theory]
    [InlineData("a 2,048", 3, "2,048 OR 2.048 finds both")]
    [InlineData("$5.576M", 1, "5.576 OR 5,576 finds both")]
    [InlineData("C++", 1, @"as “c”: signs do not count. To find it as written: /C\+\+/")]
    [InlineData("U.S.", 1, @"as “us”: signs do not count. To find it as written: /U\.S\./")]
    [InlineData("17%", 1, "as “17”: signs do not count. To find it as written: /17 ?%/")]
    [InlineData("a $1", 3, @"as “1”: signs do not count. To find it as written: /\$1/")]
    [InlineData("!nvidia", 1, "as “nvidia”: signs do not count.")]
    [InlineData("nvidia or tsmc", 8, "in capitals. Did you mean OR?")]
    [InlineData("nvi*ia", 1, "as “nvi ia”: a star counts only at the end of a word. Did you mean nvi*?")]
    [InlineData("*idia", 1, "a star counts only at the end of a word.")]
    [InlineData("n?idia", 1, "a question mark stands for no letter.")]
    [InlineData("a \"nvid*\"", 3, "within quotation marks a star does not count. Did you mean nvid*?")]
    [InlineData("/abc", 1, "the expression is not closed. Did you mean /abc/?")]
    [InlineData("/[a/", 1, "the square bracket of the expression is not closed")]
    public void What_may_find_more_or_less_than_was_thought_is_told(string search, int position, string tip)
    {
        var reading = SearchParser.Parse(search);

        Assert.Empty(reading.Problems);
        var told = Assert.Single(reading.Tips);
        Assert.Equal(position, told.Position);
        Assert.Contains(tip, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2,048 OR 2.048")]
    [InlineData("5.6 1.2345 27.01.2025 1,234,567 us chip* AT&T U.K.")]
    [InlineData("$5.6M \"or what\" why? url:/technology/ /news/articles")]
    [InlineData("or nvidia (or tsmc) near:(a or b)")]
    public void What_is_plain_needs_no_word(string search) => Assert.Empty(SearchParser.Parse(search).Tips);

    [Fact]
    public void The_expression_that_a_tip_gives_can_be_searched()
    {
        Assert.EndsWith(@"/c\+\+/", Assert.Single(SearchParser.Parse("c++*").Tips).Message, StringComparison.Ordinal);
        Assert.Empty(SearchParser.Parse("c" + new string('+', 150)).Tips);
    }

    [Fact]
    public void A_phrase_that_is_too_long_is_told()
    {
        var reading = SearchParser.Parse(new string('英', 33));

        Assert.Equal(32, Assert.IsType<SearchWords>(reading.Root).Words.Count);
        Assert.Contains("first 32 words", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nvidia sort:date", "nvidia")]
    [InlineData("sort:date nvidia", "nvidia")]
    [InlineData("a  sort:-date \"b  c\"", "a \"b  c\"")]
    [InlineData("a sort:date sort:length b", "a b")]
    [InlineData("a sort:colour", "a sort:colour")]
    [InlineData("sort:date", "")]
    [InlineData("   sort:date sort:-date", "")]
    [InlineData("-sort:date x", "x")]
    [InlineData("(sort:date) x", "x")]
    [InlineData("y -( sort:date sort:-date ) x", "y x")]
    [InlineData("(a sort:date) x-y", "(a ) x-y")]
    public void A_search_can_be_said_without_its_order(string search, string rest) =>
        Assert.Equal(rest, SearchParser.Parse(search).WithoutOrder);

    [Fact]
    public void Of_two_orders_the_last_counts_and_is_told()
    {
        var reading = SearchParser.Parse("a sort:date sort:length sort:colour");

        Assert.Equal(SearchOrder.Longest, reading.Order);
        Assert.Equal([13, 25], reading.Problems.Select(problem => problem.Position));
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
    [InlineData("claim:cost=5m..6m OR is:copy")]
    [InlineData("near5:\"nvidia shares\" -/x+/i links:arxiv.org has:claim")]
    [InlineData("nvidia -intel \"market value\" (outlet:reuters OR outlet:ap) date:2025-01..2025-02 words:<900 sort:-date")]
    public void Has_nothing_to_say_of_a_sound_search(string text) => Assert.Empty(SearchParser.Parse(text).Problems);

    [Theory]
    [InlineData("nvidia or tsmc", "nvidia OR tsmc")]
    [InlineData("nvidia NOT stock cost", "nvidia -stock cost")]
    [InlineData("nvidia NOT \"stock market\"", "nvidia -\"stock market\"")]
    [InlineData("a NOT lang:de b", "a -lang:de b")]
    [InlineData("a date:27.01.2025 b", "a date:2025-01-27 b")]
    [InlineData("x titel:chips y", "x title:chips y")]
    [InlineData("before:2025-01-27 y", "date:..2025-01-27 y")]
    [InlineData("headline:\"export controls\" y", "title:\"export controls\" y")]
    [InlineData("a is:undatd b", "a is:undated b")]
    [InlineData("a sort:relevence b", "a sort:relevance b")]
    [InlineData("2,048 x", "2,048 OR 2.048 x")]
    [InlineData("C++ x", @"/C\+\+/ x")]
    public void What_may_have_been_meant_can_be_searched(string search, string mended)
    {
        var reading = SearchParser.Parse(search);

        var told = Assert.Single([.. reading.Problems, .. reading.Tips]);
        Assert.Equal(mended, told.Mended(search));
        Assert.Empty(SearchParser.Parse(mended).Problems);
    }

    [Theory]
    [InlineData("a date:yesterday", "date:yesterday")]
    [InlineData("a is:great", "is:great")]
    [InlineData("a has:quote", "has:quote")]
    [InlineData("a words:many b", "words:many")]
    [InlineData("a claim:cost>much", "claim:cost>much")]
    [InlineData("a sort:upwards", "sort:upwards")]
    [InlineData("a outlet: b", "outlet:")]
    [InlineData("a /(/", "(/")]
    [InlineData("a OR words:>500", "words:>500")]
    [InlineData("near:(a b -c)", "near:(a b -c)")]
    public void What_is_asked_for_and_left_out_is_known(string search, string leftOut)
    {
        var left = Assert.Single(SearchParser.Parse(search).Problems, problem => problem.IsLeftOut);

        Assert.Equal(leftOut, search.Substring(left.Position - 1, left.Length));
    }

    [Theory]
    [InlineData("a AND b OR")]
    [InlineData("a NOT b ( \"c")]
    [InlineData("a !!! titel:b by:altman --c )")]
    public void What_is_read_otherwise_is_not_left_out(string search)
    {
        var problems = SearchParser.Parse(search).Problems;

        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, problem => problem.IsLeftOut);
    }

    [Fact]
    public void Only_so_many_words_may_end_in_a_star()
    {
        var reading = SearchParser.Parse("chip* cost* bann* trai* mark*");

        Assert.Equal(4, Assert.IsType<SearchAll>(reading.Root).Of.OfType<SearchWords>().Count(words => words.IsPrefix));
        Assert.Contains(reading.Problems, problem => problem.Message.Contains("“mark*”", StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_a_result_for_anything()
    {
        var random = new Random(11);
        const string Signs = "ab1 \"()-:*/|ORANDtitle:date:is:..P7D/[]{}\\=<>5mclaim:near2:same:seen:T英é$,.\0\u0007\uD800";
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
        Assert.True(Assert.Single(many.Problems).IsLeftOut);
        Assert.NotEmpty(deep.Problems);
        Assert.True(Assert.Single(SearchParser.Parse(new string('a', 5_000)).Problems).IsLeftOut);
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
            SearchNear n => $"near{n.Distance}({string.Join(", ", n.Pieces.Select(p => Show(p)))})",
            SearchSame e => $"same({string.Join(", ", e.Pieces.Select(p => Show(p)))})",
            SearchPattern p => (p.Part == SearchPart.Anywhere ? "" : p.Part + ":")
                + $"/{p.Expression}/"
                + (p.Expression.Options.HasFlag(System.Text.RegularExpressions.RegexOptions.IgnoreCase) ? "i" : ""),
            SearchLink l => $"links {l.Domain}",
            SearchInstants i => $"seen {i.From:yyyy-MM-dd'T'HH:mm:ss.fff}..{i.To:yyyy-MM-dd'T'HH:mm:ss.fff}",
            SearchClaim c => Show(c),
            SearchLength l => $"words {l.Least}..{l.Most}",
            SearchNot n => "!" + Show(n.Of, true),
            SearchAll a when inner => "(" + string.Join(" & ", a.Of.Select(c => Show(c, true))) + ")",
            SearchAll a => string.Join(" & ", a.Of.Select(c => Show(c, true))),
            SearchAny a => "(" + string.Join(" | ", a.Of.Select(c => Show(c, true))) + ")",
            _ => "?",
        };

    private static string Show(SearchClaim claim)
    {
        string?[] parts =
        [
            claim.Name ?? "*",
            claim.Least is null && claim.Most is null ? null : $"{claim.Least}..{claim.Most}",
            claim.FirstDay is null && claim.LastDay is null ? null : $"{claim.FirstDay}..{claim.LastDay}",
            claim.Answer is null ? null : "=" + claim.Answer,
            claim.Unit,
            claim.IsOpen ? "open" : null,
        ];
        return "claim " + string.Join(' ', parts.OfType<string>());
    }
}
