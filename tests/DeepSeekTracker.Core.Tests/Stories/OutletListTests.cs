using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

public sealed class OutletListTests
{
    private const string Heading = "key,name,domain,domains,path_prefix,type,country,language,aliases,feed_evidence,note\n";

    [Fact]
    public void Reads_every_column_of_an_outlet()
    {
        var outlet = Assert.Single(
            Parse(
                Heading
                    + "lantern-courier,The Lantern Courier,lanterncourier.example,lanterncourier.example;lamps.example,/en/,newspaper,GB,en,Lantern; Courier,seen,\"Moved in 2020, says its imprint\"\n"
            )
        );

        Assert.Equal(("lantern-courier", "The Lantern Courier"), (outlet.Key, outlet.Name));
        Assert.Equal(("lanterncourier.example", "/en/"), (outlet.Domain, outlet.PathPrefix));
        Assert.Equal(["lanterncourier.example", "lamps.example"], outlet.Domains);
        Assert.Equal(("newspaper", "GB", "en"), (outlet.Kind, outlet.Country, outlet.Language));
        Assert.Equal(["Lantern", "Courier"], outlet.Aliases);
        Assert.Equal("Moved in 2020, says its imprint", outlet.Note);
    }

    [Fact]
    public void What_is_empty_or_missing_is_not_known()
    {
        var outlet = Assert.Single(Parse("name,key,country\n The Lantern Courier ,lantern-courier\n"));

        Assert.Equal("The Lantern Courier", outlet.Name);
        Assert.Null(outlet.Country);
        Assert.Null(outlet.Domain);
        Assert.Empty(outlet.Domains);
        Assert.Empty(outlet.Aliases);
    }

    [Theory]
    [InlineData(",Nameless")]
    [InlineData("keyless,")]
    [InlineData("lantern-courier,The Lantern Courier Again")]
    [InlineData("\"unclosed,The Quiet Mirror")]
    public void Leaves_a_faulty_row_out_and_says_which(string row)
    {
        var reading = Reading($"{Heading}lantern-courier,The Lantern Courier\n{row}\n\nharbour-post,The Harbour Post\n");

        Assert.Equal(["lantern-courier", "harbour-post"], reading.Rows.Select(outlet => outlet.Key));
        Assert.Equal(3, Assert.Single(reading.Problems).Row);
    }

    [Theory]
    [InlineData("lantern-courier,The Lantern Courier\n", "key, name")]
    [InlineData("key,domain\nlantern-courier,lantern.example\n", "name")]
    [InlineData("key,name,domain,Name\nlantern-courier,The Lantern Courier\n", "name stands twice")]
    public void Says_what_is_wrong_with_a_heading(string csv, string said)
    {
        var reading = Reading(csv);

        Assert.Empty(reading.Rows);
        Assert.Equal(1, Assert.Single(reading.Problems).Row);
        Assert.Contains(said, reading.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("key,name\n")]
    public void A_list_may_be_empty(string csv) => Assert.Empty(Parse(csv));

    [Fact]
    public void The_shipped_list_is_read_whole_and_its_keys_are_distinct()
    {
        using var csv = File.OpenText(Path.Combine(ShippedStory.Root, "stories", "deepseek-r1", "outlets.csv"));
        var reading = OutletList.Parse(csv);
        var outlets = reading.Rows;

        Assert.Empty(reading.Problems);
        Assert.True(outlets.Count >= 428, $"{outlets.Count} outlets");
    }

    private static IReadOnlyList<KnownOutlet> Parse(string csv)
    {
        var reading = Reading(csv);
        Assert.Empty(reading.Problems);
        return reading.Rows;
    }

    private static StoryTableReading<KnownOutlet> Reading(string csv)
    {
        using var reader = new StringReader(csv);
        return OutletList.Parse(reader);
    }
}
