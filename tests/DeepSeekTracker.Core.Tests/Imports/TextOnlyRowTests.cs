using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class TextOnlyRowTests
{
    [Fact]
    public void A_row_with_a_text_needs_no_address()
    {
        var row = Assert.Single(ArticleTable.ReadCsv(new StringReader("url,title,text\n,Saved,Words of the article\n")));
        var facts = Assert.IsType<TableRow.Facts>(row).Article;
        Assert.Equal("", facts.Url);
        Assert.Equal("Words of the article", facts.Text);
    }

    [Fact]
    public void A_row_with_neither_address_nor_text_is_refused()
    {
        var row = Assert.Single(ArticleTable.ReadCsv(new StringReader("url,title,text\n,Saved,\n")));
        Assert.Contains("address is missing", Assert.IsType<TableRow.Problem>(row).Message, StringComparison.Ordinal);
    }
}
