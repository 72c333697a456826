using System.Net;

namespace DeepSeekTracker.Web.Tests.Pages;

[Collection(PagesCollection.Name)]
public sealed class ImportPageTests(PagesApp app)
{
    private static readonly Uri Page = new("/admin/import", UriKind.Relative);

    [Fact]
    public async Task A_form_without_our_token_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Some text."), "Text" } };

        using var response = await app.Client.PostAsync(Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("could not be understood", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_how_much_it_takes_and_what_a_side_car_does()
    {
        var said = (await app.PageAsync(Page.ToString())).QuerySelector("main")!.TextContent;

        Assert.Contains("At most 64 MB are taken at once: 4 MB of pasted text, 10 MB of one", said, StringComparison.Ordinal);
        Assert.Contains("A file of the same name ending in .json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_what_to_send() =>
        Assert.Contains("Nothing was sent", await NoticeAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task An_address_for_two_articles_is_refused() =>
        Assert.Contains(
            "for one article only",
            await NoticeAsync([("Text", "A text."), ("Url", "https://example.org/a")], ("b.txt", "Another text."u8.ToArray())),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("empty.txt", new byte[0])]
    [InlineData("picture.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D })]
    [InlineData("table.csv", new byte[] { 0xFF, 0xFE, 0x00 })]
    [InlineData("list.json", new byte[] { (byte)'{', (byte)'[' })]
    public async Task A_file_that_holds_no_article_is_answered_with_the_reason(string name, byte[] content) =>
        Assert.NotEmpty(await NoticeAsync([], (name, content)));

    [Fact]
    public async Task A_table_with_a_wrong_date_and_an_unknown_outlet_says_so_or_takes_it_as_unknown()
    {
        var table =
            "url,title,outlet,published\nhttps://wrong-date.example/one,A title of our own,Nobody Knows Daily,2025-99-99\n";

        var page = await SendAsync([], ("table.csv", System.Text.Encoding.UTF8.GetBytes(table)));

        Assert.Contains("2025-99-99", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_every_field()
    {
        (string Name, string Value)[] sent =
        [
            ("Text", "A text with <b>marks</b> & </textarea> in it."),
            ("Url", "https://example.org/a"),
            ("Title", "A \"title\""),
            ("Outlet", "An outlet"),
            ("Author", "A. Writer"),
            ("Published", "yesterday"),
            ("Language", "en"),
        ];

        var page = await SendAsync(sent);

        Assert.Contains("'yesterday' is no date", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sent[0].Value, page.QuerySelector("textarea[name=Text]")!.TextContent);
        Assert.All(
            sent[1..],
            field => Assert.Equal(field.Value, page.QuerySelector($".form input[name={field.Name}]")!.GetAttribute("value"))
        );
    }

    private async Task<string> NoticeAsync(
        IEnumerable<(string Name, string Value)> fields,
        params (string Name, byte[] Content)[] files
    ) => (await SendAsync(fields, files)).QuerySelector(".notice")!.TextContent;

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(
        IEnumerable<(string Name, string Value)> fields,
        params (string Name, byte[] Content)[] files
    )
    {
        var page = await app.PageAsync(Page.ToString());
        var token = page.QuerySelector(".form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        using var response = await app.Client.PostAsync(Page, form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
