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

    [Fact]
    public void Leaves_out_rows_without_key_or_name()
    {
        var outlets = Parse(Heading + ",Nameless\nkeyless,\n\nlantern-courier,The Lantern Courier\n");

        Assert.Equal("lantern-courier", Assert.Single(outlets).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("key,name\n")]
    [InlineData("lantern-courier,The Lantern Courier\n")]
    public void A_list_without_heading_or_rows_holds_no_outlet(string csv) => Assert.Empty(Parse(csv));

    [Fact]
    public void The_shipped_list_is_read_whole_and_its_keys_are_distinct()
    {
        using var csv = File.OpenText(Path.Combine(ShippedStory.Root, "stories", "deepseek-r1", "outlets.csv"));
        var outlets = OutletList.Parse(csv).ToList();

        Assert.True(outlets.Count >= 428, $"{outlets.Count} outlets");
        Assert.Equal(outlets.Count, outlets.Select(outlet => outlet.Key).Distinct().Count());
    }

    private static List<KnownOutlet> Parse(string csv) => [.. OutletList.Parse(new StringReader(csv))];
}
