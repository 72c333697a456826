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
    [InlineData(A, A + "|")]
    [InlineData(
        A + "\n# a remark of any length, even one that is a whole sentence with more than twelve words in it.\n" + B,
        A + "|",
        B + "|"
    )]
    [InlineData("\uFEFF" + A + "\r\n\r\n" + B + "\tA title\r\n", A + "|", B + "|A title")]
    public void Good_lines_are_a_list_without_problems(string text, params string[] articles) =>
        Assert.Equal(
            articles,
            Rows(text).ConvertAll(row => Assert.IsType<TableRow.Facts>(row).Article is var a ? $"{a.Url}|{a.Title}" : "")
        );

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
    public void Lines_that_look_like_addresses_are_told_and_make_no_article()
    {
        var rows = Rows(
            $"# my list\n{A}\n{B}\tA title\na.example/2025/01/28/no-scheme\nftp://a.example/4\na.example:81/5\tA title of it\n"
                + "https://a.example/6 https://a.example/7\n"
        );

        Assert.Equal([A, B], rows.OfType<TableRow.Facts>().Select(row => row.Article.Url).ToList());
        Assert.Equal(["Line 4", "Line 5", "Line 6", "Line 7"], rows.OfType<TableRow.Problem>().Select(row => row.Place).ToList());
    }

    [Fact]
    public void A_few_short_lines_among_many_addresses_are_told_line_by_line()
    {
        var addresses = Enumerable.Range(1, 10).Select(n => $"{A}{n}").ToList();

        var rows = Rows($"Monday\n{string.Join('\n', addresses)}\nphoto.jpg\n");

        Assert.Equal(addresses, rows.OfType<TableRow.Facts>().Select(row => row.Article.Url).ToList());
        Assert.Equal(["Line 1", "Line 12"], rows.OfType<TableRow.Problem>().Select(row => row.Place).ToList());
    }

    [Theory]
    [InlineData("A cheap model", null, null, null)]
    [InlineData(null, "2025-01-27", null, null)]
    [InlineData(null, null, A, null)]
    [InlineData(null, null, null, "en")]
    public void What_is_stated_of_one_article_tells_that_it_is_one(
        string? title,
        string? published,
        string? url,
        string? language
    )
    {
        var given = Assert.IsType<SideCarReading.Given>(SideCar.From(url, null, title, null, published, language)).SideCar;

        Assert.Equal(language is not null, Read("pasted.txt", $"The makers deny it\n{A}\n{B}\n", given) is ImportReading.Table);
        Assert.IsType<ImportReading.Table>(Read("pasted.txt", $"{A}\n{B}\n", given));
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
    [InlineData(
        "The laboratory published its model on Monday.[1]\nThe maker of chips lost a sixth of its value in one session.[2]\n"
            + A
            + "\n"
            + B
    )]
    [InlineData("ایک چھوٹی لیبارٹری نے نیا ماڈل جاری کیا۔\n\nسرمایہ کار اب پوچھتے ہیں۔\n" + A + "\n" + B)]
    [InlineData(A + "\nNvidia's shares fell by 17 percent.\nThe maker denies it.\n" + B + "\nhttps://a.example/photo.jpg")]
    [InlineData("How a small laboratory in Hangzhou made three continents ask what a model may cost\n" + A + "\n" + B)]
    [InlineData("A note\nof few words\n" + A + "\n" + B + "\n" + A + "3")]
    [InlineData("A note\nof few words\nand more lines than addresses\n" + A + "\n" + B)]
    public void A_text_with_addresses_in_it_stays_a_text(string text)
    {
        Assert.IsType<ImportReading.Article>(Read("pasted.txt", text));
    }

    private static List<TableRow> Rows(string text) => [.. Assert.IsType<ImportReading.Table>(Read("pasted.txt", text)).Rows];

    private static ImportReading Read(string name, string text, SideCar? given = null) =>
        SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text), given));
}
