using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class SavedArticleReaderTests
{
    private const string Paragraph =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and the harbour towns that sell cooling water to data centres are asking what it means for them.";

    [Theory]
    [InlineData("%PDF-1.7 text", "a.txt", "PDF")]
    [InlineData("PK\u0003\u0004rest", "a.docx", "ZIP")]
    [InlineData("{\\rtf1 text}", "a.rtf", "RTF")]
    [InlineData("text with a \0 in it", "a.txt", "binary")]
    [InlineData("", "a.txt", "empty")]
    [InlineData("", "a.csv", "empty")]
    [InlineData(" \n\t\n", "a.md", "empty")]
    [InlineData("<rss/>", "feed.xml", "feed")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005abc", "a.txt", "no readable text")]
    [InlineData("Comments\nShare\nSign In\n", "a.txt", "no text of an article")]
    public void Refuses_with_a_message_that_names_the_file_and_what_to_do(string text, string name, string what)
    {
        var refused = Assert.IsType<ImportReading.Refused>(Read(name, Encoding.Latin1.GetBytes(text)));

        Assert.StartsWith(name + " ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_too_large_for_one_article()
    {
        var large = Assert.IsType<ImportReading.Refused>(Read("a.txt", new string('x', SavedArticleReader.MaxArticleBytes + 1)));
        var long_ = Assert.IsType<ImportReading.Refused>(Read("a.txt", string.Concat(Enumerable.Repeat("x\n", 100_002))));

        Assert.Contains("too large", large.Message, StringComparison.Ordinal);
        Assert.Contains("lines", long_.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_may_be_larger_than_an_article()
    {
        var csv = "url,note\nhttps://example.org/a," + new string('x', 900_000) + "\n";
        var rows = string.Concat(Enumerable.Repeat(csv[9..], 13));

        var table = Assert.IsType<ImportReading.Table>(Read("a.csv", "url,note\n" + rows));

        Assert.Equal(13, table.Rows.OfType<TableRow.Facts>().Count());
    }

    [Theory]
    [InlineData("list.txt", "https://example.org/a\n\n# remark\nhttps://example.org/b\tA title\n")]
    [InlineData("list.urls", "# remark\nhttps://example.org/a\r\nhttps://example.org/b\tA title")]
    [InlineData("pasted", "https://example.org/a\nhttps://example.org/b\tA title\n")]
    public void Reads_lists_of_addresses(string name, string text)
    {
        var rows = Assert.IsType<ImportReading.Table>(Read(name, text)).Rows.Cast<TableRow.Facts>().ToList();

        Assert.Equal(["https://example.org/a", "https://example.org/b"], rows.Select(row => row.Article.Url).ToList());
        Assert.Equal("A title", rows[1].Article.Title);
        Assert.True(rows[1].Row > rows[0].Row);
    }

    [Fact]
    public void A_wrong_line_of_a_list_is_a_problem_of_its_own()
    {
        var rows = Assert
            .IsType<ImportReading.Table>(Read("list.urls", "https://example.org/a\nnot one\nhttps://example.org/b\n"))
            .Rows.ToList();

        Assert.Equal(2, Assert.IsType<TableRow.Problem>(rows[1]).Row);
        Assert.Equal(3, rows.Count);
    }

    [Theory]
    [InlineData("a.csv", "url\nhttps://example.org/a\n")]
    [InlineData("a.tsv", "url\ttitle\nhttps://example.org/a\tx\n")]
    [InlineData("a.jsonl", "{\"url\":\"https://example.org/a\"}\n")]
    [InlineData("a.json", "[{\"url\":\"https://example.org/a\"}]")]
    [InlineData("pasted", "{\"url\":\"https://example.org/a\"}")]
    [InlineData("pasted.txt", "{\"url\":\"https://example.org/a\"}\n")]
    [InlineData("pasted.txt", "\uFEFF[\n  {\n    \"url\": \"https://example.org/a\"\n  }\n]")]
    [InlineData("pasted", "url,title\nhttps://example.org/a,x\n")]
    public void Reads_tables_by_name_or_content(string name, string text)
    {
        var row = Assert.Single(Assert.IsType<ImportReading.Table>(Read(name, text)).Rows);

        Assert.Equal("https://example.org/a", Assert.IsType<TableRow.Facts>(row).Article.Url);
    }

    [Theory]
    [InlineData("{Correction} ")]
    [InlineData("[Update] ")]
    [InlineData("{ \"Cheap\", he says: } ")]
    public void An_article_may_begin_with_a_bracket(string start) =>
        Assert.IsType<ImportReading.Article>(Read("pasted.txt", $"{start}A cheap model\n\n{Paragraph}"));

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.txt")]
    [InlineData("pasted")]
    public void Reads_saved_pages(string name)
    {
        var html =
            "<!doctype html><html lang=\"en\"><head><title>Cheap model, cold water | The Harbour Gazette</title>"
            + "<meta property=\"og:site_name\" content=\"The Harbour Gazette\">"
            + "<meta property=\"article:published_time\" content=\"2025-01-28T09:30:00Z\">"
            + "<link rel=\"canonical\" href=\"https://harbour.example/cheap-model\"></head><body><article>"
            + $"<h1>Cheap model, cold water</h1><p>{Paragraph}</p><p>{Paragraph}</p><p>{Paragraph}</p></article></body></html>";

        var article = Assert.IsType<ImportReading.Article>(Read(name, html)).Saved;

        Assert.Equal("Cheap model, cold water", article.Title!.Value);
        Assert.Equal("The Harbour Gazette", article.Outlet!.Value);
        Assert.Equal(30, article.Published!.Value.Earliest.Minute);
        Assert.Equal("https://harbour.example/cheap-model", article.Url!.Value);
        Assert.Contains(Paragraph, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_given_with_a_page_win()
    {
        var given = Assert.IsType<SideCarReading.Given>(
            SideCar.From("https://example.org/a", "Outlet", "Title", "News Desk", "2025-01", "de")
        );
        var html = $"<html><body><article><h1>Other</h1><p>{Paragraph}</p><p>{Paragraph}</p></article></body></html>";

        var file = new SavedFile("a.html", Encoding.UTF8.GetBytes(html), given.SideCar);
        var article = Assert.IsType<ImportReading.Article>(SavedArticleReader.Read(file)).Saved;

        Assert.Equal(
            ("https://example.org/a", "Outlet", "Title"),
            (article.Url!.Value, article.Outlet!.Value, article.Title!.Value)
        );
        Assert.True(article.AuthorIsOrganisation);
        Assert.Equal("de", article.Language!.Value);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Finds_the_encoding(string encoding)
    {
        var text = $"“Café” und Kälte\n\n{Paragraph} Straßenpreis: 5 €.\n";
        var code = encoding == "windows-1252" ? TextDecoding.Windows1252 : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. code.Preamble, .. code.GetBytes(text)];

        var article = Assert.IsType<ImportReading.Article>(Read("a.txt", bytes)).Saved;

        Assert.Equal("“Café” und Kälte", article.Title!.Value);
        Assert.EndsWith("Straßenpreis: 5 €.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "gb18030",
        "杭州一家小公司的模型让芯片股大跌",
        "一月二十七日，这家公司的应用登上了下载榜首位，投资者开始重新计算训练模型要花多少钱。"
    )]
    [InlineData(
        "big5",
        "杭州一家小公司的模型讓晶片股大跌",
        "一月二十七日，這家公司的應用登上了下載榜首位，投資者開始重新計算訓練模型要花多少錢。"
    )]
    [InlineData(
        "shift_jis",
        "小さな会社の安いモデルが市場を揺らす",
        "中国の小さな会社が新しいモデルを公開し、半導体の株は一日で大きく下がりました。"
    )]
    [InlineData(
        "euc-jp",
        "小さな会社の安いモデルが市場を揺らす",
        "中国の小さな会社が新しいモデルを公開し、半導体の株は一日で大きく下がりました。"
    )]
    [InlineData(
        "ks_c_5601-1987",
        "작은 회사의 값싼 모델에 시장이 놀라다",
        "중국의 작은 회사가 새 모델을 공개하자 반도체 주가가 하루 만에 크게 떨어졌다고 거래소가 밝혔다."
    )]
    [InlineData(
        "windows-1251",
        "Дешёвая модель и рынки",
        "Небольшая китайская компания выпустила модель, и акции упали на семнадцать процентов за один день."
    )]
    [InlineData(
        "koi8-r",
        "Дешевая модель и рынки",
        "Небольшая китайская компания выпустила модель, и акции упали на семнадцать процентов за один день."
    )]
    [InlineData(
        "windows-1252",
        "“Très cher” – où l’été dernier a mené",
        "L’équipe a créé son modèle à Hangzhou ; d’après elle, ça n’a coûté qu’une fraction du prix."
    )]
    [InlineData(
        "windows-1252",
        "Það er ódýrt líkan",
        "Lítið fyrirtæki í Hangzhou hefur þróað líkan sem kostaði aðeins brot af því sem aðrir greiða."
    )]
    public void Reads_older_encodings_by_what_the_bytes_would_say(string encoding, string title, string paragraph)
    {
        var code = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;

        var article = Assert.IsType<ImportReading.Article>(Read("a.txt", code.GetBytes($"{title}\n\n{paragraph}\n"))).Saved;
        var table = Assert.IsType<ImportReading.Table>(
            Read("a.csv", code.GetBytes($"url,title\nhttps://example.org/a,{title}\n"))
        );

        Assert.Equal(title, article.Title!.Value);
        Assert.EndsWith(paragraph, article.Text, StringComparison.Ordinal);
        Assert.Equal(title, Assert.IsType<TableRow.Facts>(Assert.Single(table.Rows)).Article.Title);
    }

    [Theory]
    [InlineData("windows-1256", "أطلقت شركة صينية صغيرة نموذجا رخيصا")]
    [InlineData("windows-1253", "Μια μικρή εταιρεία έφτιαξε ένα φθηνό μοντέλο")]
    public void Refuses_letters_of_an_encoding_that_is_not_known(string encoding, string title)
    {
        var code = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;

        var refused = Assert.IsType<ImportReading.Refused>(Read("a.txt", code.GetBytes($"{title}\n\n{title}.\n")));
        var table = Assert.IsType<ImportReading.Table>(
            Read("a.csv", code.GetBytes($"url,title\nhttps://example.org/a,{title}\n"))
        );

        Assert.Contains("Save it as UTF-8", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Save it as UTF-8",
            Assert.IsType<TableRow.Problem>(Assert.Single(table.Rows)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_file_reads_the_same_twice()
    {
        var one = Assert.IsType<ImportReading.Article>(Read("a.txt", Paragraph)).Saved;
        var two = Assert.IsType<ImportReading.Article>(Read("a.txt", Paragraph)).Saved;

        Assert.Equal((one.Text, one.Title, one.Language), (two.Text, two.Title, two.Language));
    }

    private static ImportReading Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static ImportReading Read(string name, byte[] bytes) => SavedArticleReader.Read(new SavedFile(name, bytes));
}
