namespace DeepSeekTracker.Core.Tests.Extraction;

/// <summary>What stands around an article and between its paragraphs and says nothing of its own.</summary>
public sealed class FurnitureTests
{
    private const string Dated = "<meta property=\"article:published_time\" content=\"2025-01-27T09:30:00Z\">";

    [Theory]
    [InlineData("By Edda Quill")]
    [InlineData("by Edda Quill and Tomas Rook ● January 27, 2025 ● 6 min read")]
    [InlineData("Written by Tomas Rook")]
    [InlineData("27.01.2025 - 09:30 Uhr")]
    [InlineData("Monday, 27 January 2025, 09:30")]
    [InlineData("Reading time: 8 minutes")]
    [InlineData("Edda Quill 2 hours ago")]
    [InlineData("The Lantern Courier")]
    public void A_line_that_says_only_who_wrote_it_and_when_is_no_first_line(string line)
    {
        var article = Pages.Extract(Pages.News($"<p>{line}</p>{Pages.Paragraphs(4)}", Dated));

        Assert.StartsWith("Paragraph 1 ", article.Text, StringComparison.Ordinal);
        Assert.Equal(["Edda Quill", "Tomas Rook"], article.Authors);
        Assert.Equal(new DateOnly(2025, 1, 27), article.PublishedDay);
    }

    [Theory]
    [InlineData("By Edda Quill in Harbour Town")]
    [InlineData("Edda Quill:")]
    [InlineData("26 January 2025")]
    [InlineData("By Ida Marsh")]
    [InlineData("Tomas Rook was there.")]
    public void A_first_line_that_says_more_stays(string line) =>
        Assert.StartsWith(
            line,
            Pages.Extract(Pages.News($"<p>{line}</p>{Pages.Paragraphs(4)}", Dated)).Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Edda Quill", 4)]
    [InlineData("Edda Quill, Tomas Rook", 4)]
    [InlineData("Ida Marsh", 5)]
    [InlineData("Edda Quill has counted lamps since 1999.", 5)]
    public void The_author_below_the_last_line_goes(string line, int blocks) =>
        Assert.Equal(blocks, Pages.Extract(Pages.News($"{Pages.Paragraphs(4)}<p>{line}</p>")).Blocks.Count);

    [Fact]
    public void A_name_between_the_paragraphs_stays() =>
        Assert.Equal(
            9,
            Pages.Extract(Pages.News($"{Pages.Paragraphs(5)}<p>Edda Quill</p>{Pages.Paragraphs(3, 6)}")).Blocks.Count
        );

    [Theory]
    [InlineData("Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns bitte mit einer Spende.")]
    [InlineData("Faites un don pour que les lanternes restent allumées.")]
    [InlineData("Folgst du dem Kurier schon auf Whatsapp?")]
    [InlineData("Cek berita lain dan ikuti WhatsApp channel kami")]
    [InlineData(
        "Von der Redaktion am 27.01.2025. Alle Antworten gibt es im <a href='/feed/'>RSS 2.0</a>. Kommentare sind geschlossen."
    )]
    [InlineData("desk@lanterncourier.example")]
    [InlineData("(END)")]
    [InlineData("(끝)")]
    public void What_the_outlet_asks_of_its_readers_goes_in_any_language(string line) =>
        Assert.Equal(4, Pages.Extract(Pages.News($"{Pages.Paragraphs(4)}<p>{line}</p>")).Blocks.Count);

    [Theory]
    [InlineData("Half a million users joined the lamp makers on Telegram within a day.")]
    [InlineData("Er half dem Hafen mit einer Spende.")]
    [InlineData("The end is near.")]
    [InlineData("Write to desk@lanterncourier.example by Monday.")]
    [InlineData("Cover photos leaked on Monday.")]
    public void A_last_sentence_about_the_same_things_stays(string line) =>
        Assert.EndsWith(line, Pages.Extract(Pages.News($"{Pages.Paragraphs(4)}<p>{line}</p>")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Images: Edda Quill; Tomas Rook/Courier")]
    [InlineData("Featured image by Edda Quill")]
    [InlineData("Foto: Edda Quill")]
    [InlineData("Ảnh: Edda Quill")]
    [InlineData("图片来源：Edda Quill")]
    [InlineData("Abgelegt unter: Laternen")]
    [InlineData("Dieses Thema im Programm: Hafenfunk | 27. Januar 2025 | 10:00 Uhr")]
    [InlineData("Ida Marsh contributed reporting from the pier.")]
    public void Credits_and_labels_go_wherever_they_stand(string line) =>
        Assert.Equal(5, Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}<p>{line}</p>{Pages.Paragraphs(2, 4)}")).Blocks.Count);

    [Fact]
    public void A_list_of_the_outlet_s_other_stories_ends_the_text() =>
        Assert.Equal(
            6,
            Pages
                .Extract(
                    Pages.News(
                        $"{Pages.Paragraphs(6)}<h3>More Great Courier Stories</h3><ul><li>The keeper of the pier <a href='/a'>who never slept</a></li></ul>"
                    )
                )
                .Blocks.Count
        );

    /// <summary>"article-content__sign-in" names the part that it lies in, and then itself.</summary>
    [Fact]
    public void A_box_to_sign_in_is_not_the_body_that_it_lies_in()
    {
        var box =
            "<div class='article-content__sign-in-group'><p>Create an account or sign in to go on with your reading experience.</p><ul><li>Read all about lanterns with one account.</li></ul></div>";

        var article = Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}{box}{Pages.Paragraphs(3, 4)}"));

        Assert.Equal(6, article.Blocks.Count);
    }

    [Fact]
    public void A_card_that_opens_over_a_linked_name_is_not_in_the_sentence()
    {
        var card =
            "<span class='card'><img src='/q.jpg'><a href='/people/quill'>Edda Quill</a><a href='/a'>The harbour counts again</a></span>";

        var article = Pages.Extract(
            Pages.News($"{Pages.Paragraphs(3)}<p>So said <a href='/people/quill'>Edda Quill</a>{card} of the harbour office.</p>")
        );

        Assert.EndsWith("So said Edda Quill of the harbour office.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_a_link_is_read_where_it_is_no_card() =>
        Assert.EndsWith(
            "So said Edda Quill Edda Quill again of the office.",
            Pages
                .Extract(
                    Pages.News(
                        $"{Pages.Paragraphs(3)}<p>So said <a href='/q'>Edda Quill</a> <span>Edda Quill again</span> of the office.</p>"
                    )
                )
                .Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Magazine")]
    [InlineData("Hosted")]
    [InlineData("Lamps")]
    [InlineData("Small lab shakes the lamp markets")]
    public void A_part_of_the_site_is_not_its_outlet(string name)
    {
        var head =
            "<meta property='article:section' content='Lamps'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Courier House\"}}</script>";

        var article = Pages.Extract(
            Pages
                .News(Pages.Paragraphs(4), head)
                .Replace("content=\"The Lantern Courier\"", $"content=\"{name}\"", StringComparison.Ordinal)
        );

        Assert.Equal("Courier House", article.OutletName);
    }
}
