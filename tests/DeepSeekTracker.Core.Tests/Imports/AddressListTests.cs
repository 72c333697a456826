using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>A wrong line must not cost the others; an article with addresses in it stays an article.</summary>
public sealed class AddressListTests
{
    private const string A = "https://a.example/w1";
    private const string B = "https://a.example/w2";
    private const string Paragraph =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and harbour towns ask what it means.";

    [Theory]
    [InlineData(A)]
    [InlineData(A + "\n# a remark of any length, even one that is a whole sentence with more than twelve words in it.\n" + B)]
    [InlineData("\uFEFF" + A + "\r\n\r\n" + B + "\tA title\r\n")]
    public void Good_lines_are_a_list_without_problems(string text)
    {
        Assert.All(Rows(text), row => Assert.IsType<TableRow.Facts>(row));
    }

    [Theory]
    [InlineData(A + "\n" + B + "\nnot an address", 3, "'not an address'")]
    [InlineData("My links\n\n" + A + "\n" + B, 1, "'My links'")]
    [InlineData(A + "\nwww.b.example/no-scheme\n" + B, 2, "'www.b.example/no-scheme'")]
    [InlineData(A + "\n" + B + "\nhttps://b.example/3 a title without a tab", 3, "with a tab")]
    [InlineData(A + "\n" + B + "\nhttp://", 3, "'http://'")]
    public void A_wrong_line_is_told_and_the_addresses_are_taken(string text, int line, string told)
    {
        var rows = Rows(text);

        Assert.Equal([A, B], rows.OfType<TableRow.Facts>().Select(row => row.Article.Url).ToList());
        var problem = Assert.Single(rows.OfType<TableRow.Problem>());
        Assert.Equal($"Line {line}", problem.Place);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.Contains("is no web address", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headlines_between_the_addresses_are_told_line_by_line()
    {
        var headline = "How a small laboratory in Hangzhou made the markets of three continents ask what a model may cost";

        var rows = Rows($"{headline}\n{A}\n{headline}\n{B}\n");

        Assert.Equal(2, rows.OfType<TableRow.Facts>().Count());
        Assert.Equal(["Line 1", "Line 3"], rows.OfType<TableRow.Problem>().Select(row => row.Place).ToList());
    }

    [Theory]
    [InlineData(A + "\nA cheap model\n\n" + Paragraph)]
    [InlineData(A + "\n" + Paragraph)]
    [InlineData(
        "A cheap model\n\n"
            + Paragraph
            + "\n\n"
            + A
            + "\n"
            + B
            + "\nhttps://a.example/w3\nhttps://a.example/w4\nhttps://a.example/w5"
    )]
    [InlineData("据报道，深度求索发布了新的推理模型，训练成本远低于同行，投资者因此重新评估芯片需求与市值。\n" + A + "\n" + B)]
    [InlineData(
        "The laboratory has trained its model for a small part of\nwhat others pay, its makers say, and traders on three\n"
            + "continents asked on Monday how many chips are needed\nfor the next one, while analysts replied that nobody can\n"
            + "know the real cost of machines that were bought before\n"
            + A
            + "\n"
            + B
            + "\n"
            + A
            + "3\n"
            + A
            + "4\n"
            + A
            + "5"
    )]
    [InlineData("A note\nof few words\nand more lines than addresses\n" + A + "\n" + B)]
    public void A_text_with_addresses_in_it_stays_a_text(string text)
    {
        Assert.IsType<ImportReading.Article>(Read("pasted.txt", text));
    }

    [Fact]
    public void A_table_of_addresses_and_single_words_is_a_table()
    {
        var table = Assert.IsType<ImportReading.Table>(Read("pasted.txt", $"url,language\n{A},en\n{B},de\n"));

        Assert.Equal([A, B], table.Rows.Cast<TableRow.Facts>().Select(row => row.Article.Url).ToList());
    }

    private static List<TableRow> Rows(string text) => [.. Assert.IsType<ImportReading.Table>(Read("pasted.txt", text)).Rows];

    private static ImportReading Read(string name, string text) =>
        SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text)));
}
