using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>What a pasted table holds tells that it is one, whatever its separator, its order of columns or its length.</summary>
public sealed class TableHeadingTests
{
    private const string A = "https://a.example/1";
    private const string B = "https://a.example/2";

    [Theory]
    [InlineData("url,language\n" + A + ",en")]
    [InlineData("url,language\n" + A + ",en\n" + B + ",de\n")]
    [InlineData("url,title\n" + A + ",A cheap model\n" + B + ",\"More, and cheaper\"")]
    [InlineData("url;title\r\n" + A + ";Cheap\r\n" + B + ";More")]
    [InlineData("title,url\nCheap," + A + "\n\"More, they say\"," + B)]
    [InlineData("\uFEFFHeadline\tLink\n\nCheap\t" + A + "\nMore\t" + B)]
    [InlineData("url,title\nnot an address,None\n" + A + ",A cheap model")]
    public void A_heading_with_addresses_under_it_is_a_table(string text)
    {
        foreach (var name in new[] { "pasted.txt", "articles", "articles.csv" })
        {
            var table = Assert.IsType<ImportReading.Table>(Read(name, text));

            Assert.StartsWith(A, table.Rows.OfType<TableRow.Facts>().First().Article.Url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_of_texts_needs_no_address()
    {
        var table = Assert.IsType<ImportReading.Table>(Read("pasted.txt", "url,title,text\n,One,The words of the first."));

        Assert.Equal("One", Assert.IsType<TableRow.Facts>(table.Rows.Single()).Article.Title);
    }

    [Theory]
    [InlineData(",\n")]
    [InlineData(";;\n\n,\n")]
    public void Marks_alone_are_no_table(string text) => Assert.IsNotType<ImportReading.Table>(Read("pasted.txt", text));

    [Theory]
    [InlineData("Link, by Jane Doe\nThe laboratory has trained its model for less, " + A + " says, and the traders ask why.")]
    [InlineData("Cheap, " + A + "\nThe laboratory has trained its model for a small part of what others pay.")]
    public void Sentences_under_a_line_with_commas_are_an_article(string text) =>
        Assert.IsType<ImportReading.Article>(Read("pasted.txt", text));

    private static ImportReading Read(string name, string text) =>
        SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text)));
}
