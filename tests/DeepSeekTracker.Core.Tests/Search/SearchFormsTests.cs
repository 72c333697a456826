using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchFormsTests
{
    [Theory]
    [InlineData("chip", "(chip OR chips)")]
    [InlineData("Companies", "(Companies OR company)")]
    [InlineData("nvidia title:crashes -x", "(nvidia OR nvidias) title:crashes -x|nvidia title:(crashes OR crash) -x")]
    [InlineData("export policy", "(export OR exports) policy|export (policy OR policies)")]
    [InlineData("\"chip\" -chip chip* bus news R1 AWS GPT-4o author:miller 芯片 (chip OR cost) 5.6", "")]
    [InlineData("crisis virus", "")]
    public void Offers_the_other_number_of_plain_words(string search, string offered)
    {
        var forms = SearchForms.Of(SearchParser.Parse(search)).Select(form => form.Search);

        Assert.Equal(offered, string.Join('|', forms));
    }

    [Theory]
    [InlineData("GPT-4o", "gpt 4o|gpt4o")]
    [InlineData("gpt4o", "gpt4o|gpt 4o")]
    [InlineData("\"gpt4o\"", "gpt4o")]
    [InlineData("R1", "r1")]
    [InlineData("R-1", "r 1|r1")]
    [InlineData("DeepSeek-R1", "deepseek r1")]
    [InlineData("DeepSeek-V3-0324", "deepseek v3 0324")]
    [InlineData("2025-01", "2025 01")]
    public void Knows_the_other_ways_to_write_letters_and_digits(string search, string ways)
    {
        var words = Assert.IsType<SearchWords>(SearchParser.Parse(search).Root);

        Assert.Equal(ways, string.Join('|', SearchVariants.Of(words).Select(way => string.Join(' ', way.Words))));
    }
}
