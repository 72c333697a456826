namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class MainTextTests
{
    [Fact]
    public void A_page_inside_one_form_keeps_its_text() =>
        Assert.Equal(
            6,
            Pages.Extract($"<title>Lanterns</title><form class='comments-form'>{Pages.Paragraphs(6)}</form>").Blocks.Count
        );

    [Fact]
    public void Comments_go_even_when_they_are_longer_than_the_article()
    {
        var article = Pages.Extract(
            $"<h1>Lanterns</h1><div class='post'>{Pages.Paragraphs(4)}</div><div id='comments'>{Pages.Paragraphs(20, 50)}</div>"
        );

        Assert.Equal(4, article.Blocks.Count);
    }

    [Fact]
    public void Teasers_of_other_articles_go()
    {
        var teaser = "<article class='card'><h3><a href='/x'>Another lantern story</a></h3>" + Pages.Paragraph(90) + "</article>";

        var article = Pages.Extract(
            $"<main><article><h1>Lanterns</h1>{Pages.Paragraphs(5)}</article>{teaser}{teaser.Replace("90", "91", StringComparison.Ordinal)}</main>"
        );

        Assert.DoesNotContain("Paragraph 9", article.Text, StringComparison.Ordinal);
        Assert.Equal(5, article.Blocks.Count);
    }

    [Fact]
    public void Posts_of_a_live_blog_are_the_article()
    {
        var posts = string.Concat(
            Enumerable
                .Range(1, 8)
                .Select(i => $"<article class='live-post'>{Pages.Paragraph(i)}{Pages.Paragraph(i + 100)}</article>")
        );

        Assert.Equal(16, Pages.Extract($"<main><h1>Lanterns, live</h1>{posts}</main>").Blocks.Count);
    }

    [Fact]
    public void Inserts_between_paragraphs_go()
    {
        var body =
            Pages.Paragraphs(2)
            + "<p>Read also: <a href='/x'>How lanterns are made in the north</a></p><div class='newsletter-signup'><p>Get the best of our lanterns by letter every day, free of charge and of duty.</p></div>"
            + "<figure><img src='/a.jpg'><figcaption>A lantern at dusk. Photo: Edda Quill</figcaption></figure><div class='box'><img src='/b.jpg'><p>The eastern pier in May</p></div>"
            + Pages.Paragraphs(3, 3)
            + "<p>Tomas Rook contributed to this report.</p>";

        Assert.Equal(5, Pages.Extract(Pages.News(body)).Blocks.Count);
    }

    [Theory]
    [InlineData("MIRA: Cómo se cuentan los faroles del muelle")]
    [InlineData("Le puede interesar: Cómo se cuentan los faroles del muelle")]
    [InlineData("Das Thema könnte dich auch interessieren:")]
    [InlineData("Möchten Sie den Artikel teilen?")]
    [InlineData("Crédits photos : Edda Quill")]
    [InlineData("Titelbild: Edda Quill")]
    [InlineData("Zuletzt aktualisiert am 27.01.2025.")]
    [InlineData("Perfecto. Cancela cuando quieras.")]
    public void Labels_of_other_languages_go(string line) =>
        Assert.Equal(5, Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}<p>{line}</p>{Pages.Paragraphs(2, 4)}")).Blocks.Count);

    [Theory]
    [InlineData("Copyright lawyers in three countries expect that the courts will have to decide within the year.")]
    [InlineData("Copyright holders sued on Monday.")]
    [InlineData("Mira: We never believed that price alone would decide.")]
    [InlineData("Mira: No.")]
    [InlineData("Bildrechteinhaber klagen seit Montag gegen den Hersteller.")]
    [InlineData("Annonser i aviser er blitt dyrere siden i fjor.")]
    [InlineData("Advertising revenue fell by a third.")]
    [InlineData("Copyright law protected the keepers of the lanterns for a century.")]
    [InlineData("Subscribers left within the week.")]
    public void A_sentence_that_begins_like_a_label_is_text(string line)
    {
        Assert.EndsWith(line, Pages.Extract(Pages.News($"{Pages.Paragraphs(5)}<p>{line}</p>")).Text, StringComparison.Ordinal);
        Assert.Contains(line, InTheMiddle($"<p>{line}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_begins_like_a_label_is_text() =>
        Assert.Contains(
            "Annonser ble dyrere i fjor",
            InTheMiddle("<h2>Annonser ble dyrere i fjor</h2>"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Annonse")]
    [InlineData("ANNONSE")]
    [InlineData("Annonser")]
    [InlineData("Annonsørinnhold")]
    [InlineData("Reklame")]
    [InlineData("Annonces")]
    [InlineData("Publicités")]
    [InlineData("Mainokset")]
    [InlineData("Reklamy")]
    [InlineData("Advertisement. Scroll to continue reading.")]
    [InlineData("Advertising disclosure: We may be paid for some of the links in our stories.")]
    [InlineData("Bildnachweise: dpa/Lantern Press")]
    [InlineData("Bildquellennachweis: dpa")]
    [InlineData("Mira: cómo se cuentan los faroles del muelle")]
    [InlineData("Copyright all rights reserved")]
    [InlineData("Copyright the Lantern Courier, 2025. All rights reserved.")]
    [InlineData("Copyright of this article belongs to the Lantern Courier")]
    [InlineData("Copyright of this article belongs to the Lantern Courier.")]
    [InlineData("Copyright protected.")]
    [InlineData("Copyright protected by the law of the harbour.")]
    [InlineData("Copyright Lantern Courier 2025.")]
    public void A_label_or_notice_is_no_text_wherever_it_stands(string line)
    {
        foreach (var element in new[] { "p", "div" })
        {
            Assert.DoesNotContain(line, InTheMiddle($"<{element}>{line}</{element}>"), StringComparison.Ordinal);
            Assert.DoesNotContain(
                line,
                Pages.Extract(Pages.News($"{Pages.Paragraphs(5)}<{element}>{line}</{element}>")).Text,
                StringComparison.Ordinal
            );
        }
    }

    private static string InTheMiddle(string element) =>
        Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}{element}{Pages.Paragraphs(3, 4)}")).Text;

    [Fact]
    public void A_copyright_notice_after_the_last_sentence_goes_however_long()
    {
        const string Notice =
            "<p>© 2025, The Lantern Courier. This article is the property of The Lantern Courier and of those who wrote it. Written permission must be obtained before it is printed again anywhere at all.</p>";

        Assert.Equal(4, Pages.Extract(Pages.News(Pages.Paragraphs(4) + Notice)).Blocks.Count);
    }

    [Fact]
    public void The_text_ends_where_related_links_begin()
    {
        var body =
            Pages.Paragraphs(6)
            + "<h2>You may also like</h2><ul><li><a href='/a'>One story about lanterns</a></li><li><a href='/b'>Another one</a></li></ul>";

        Assert.Equal(6, Pages.Extract(Pages.News(body)).Blocks.Count);
    }

    [Fact]
    public void The_lead_before_the_marked_body_belongs_to_the_text()
    {
        var article = Pages.Extract(
            $"<article><h1>Lanterns</h1><p class='article-intro'>A count along the harbour has found more lanterns than anybody expected in spring.</p><div class='meta'>5 min</div><div class='article-body'>{Pages.Paragraphs(5)}</div></article>"
        );

        Assert.StartsWith("A count along the harbour", article.Text, StringComparison.Ordinal);
        Assert.Equal(6, article.Blocks.Count);
    }

    [Fact]
    public void A_paragraph_named_after_the_paywall_is_read() =>
        Assert.Equal(
            4,
            Pages
                .Extract(Pages.News(Pages.Paragraphs(4).Replace("<p>", "<p class='paywall'>", StringComparison.Ordinal)))
                .Blocks.Count
        );

    [Fact]
    public void Text_streamed_into_hidden_placeholders_is_read() =>
        Assert.Equal(4, Pages.Extract($"<h1>Lanterns</h1><div hidden id='S:1'>{Pages.Paragraphs(4)}</div>").Blocks.Count);

    [Fact]
    public void The_same_paragraph_twice_is_kept_once() =>
        Assert.Equal(
            4,
            Pages.Extract(Pages.News(Pages.Paragraphs(4) + $"<div class='mobile'>{Pages.Paragraph(1)}</div>")).Blocks.Count
        );

    [Fact]
    public void Lines_parted_by_double_breaks_are_paragraphs()
    {
        var text = string.Join("<br><br>", Enumerable.Range(1, 5).Select(i => Pages.Paragraph(i)[3..^4]));

        Assert.Equal(5, Pages.Extract($"<h1>Lanterns</h1><div class='story'>{text}</div>").Blocks.Count);
    }

    [Fact]
    public void A_list_of_names_in_a_marked_body_is_the_article()
    {
        var names = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li>Lantern {i}</li>"));

        var article = Pages.Extract(
            $"<h1>All lanterns</h1><div class='article-body'><p>The winners:</p><ul>{names}</ul></div><div>Please keep to our rules of comment.</div>"
        );

        Assert.Equal(41, article.Blocks.Count);
    }

    [Fact]
    public void Reading_aids_of_Japanese_are_no_text() =>
        Assert.DoesNotContain(
            "とうだい",
            Pages
                .Extract("<h1>灯台</h1>" + "<p><ruby>灯台<rt>とうだい</rt></ruby>の光が港を照らした。</p>" + Pages.Paragraphs(3))
                .Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Stated_text_serves_only_where_the_page_shows_hardly_any()
    {
        var body = string.Join(
            "\\n\\n",
            Enumerable.Range(1, 6).Select(i => $"Paragraph {i} tells how the lanterns of the harbour were counted.")
        );
        var data = $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script>";

        var bare = Pages.Extract($"<html><head>{data}</head><h1>Lanterns</h1></html>");
        var whole = Pages.Extract($"<html><head>{data}</head><h1>Lanterns</h1>{Pages.Paragraphs(4)}</html>");

        Assert.Equal(("JSON-LD", 6), (bare.Method, bare.Blocks.Count));
        Assert.Equal(("tree", 4), (whole.Method, whole.Blocks.Count));
    }

    [Fact]
    public void Text_in_parts_named_like_advertising_is_found_when_there_is_no_other() =>
        Assert.Equal(
            9,
            Pages
                .Extract(
                    "<h1>Lanterns</h1>"
                        + string.Concat(
                            Enumerable
                                .Range(0, 3)
                                .Select(i => $"<section class='report section--ads'>{Pages.Paragraphs(3, 10 * i)}</section>")
                        )
                )
                .Blocks.Count
        );

    [Fact]
    public void A_refrain_in_one_box_stays_and_a_copy_in_another_box_goes()
    {
        var text = Pages.Paragraphs(2) + Pages.Paragraph(1) + Pages.Paragraph(3);

        Assert.Equal(4, Pages.Extract(Pages.News($"<div>{text}</div><div class='for-phones'>{text}</div>")).Blocks.Count);
    }

    [Theory]
    [InlineData("elementor-element-1b3ad2f", 4)]
    [InlineData("ad-1", 3)]
    [InlineData("top-ad300x250", 3)]
    public void Letters_in_a_generated_name_are_no_word(string name, int blocks) =>
        Assert.Equal(
            blocks,
            Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}<div class='{name}'>{Pages.Paragraph(4)}</div>")).Blocks.Count
        );

    [Fact]
    public void A_long_sentence_may_begin_like_a_label()
    {
        var article = Pages.Extract(
            Pages.News(
                Pages.Paragraphs(3)
                    + "<p>Posted on the wall of the harbour office by the keepers themselves, the second list of lanterns is longer than the first one by a third, and nobody can say why that is so.</p>"
                    + "<p>Posted on Monday</p>"
                    + Pages.Paragraph(4)
            )
        );

        Assert.Equal(5, article.Blocks.Count);
    }

    [Fact]
    public void An_aside_longer_than_its_article_is_still_an_aside()
    {
        var article = Pages.Extract(
            $"<div><div><h1>Lanterns</h1>{Pages.Paragraphs(6)}</div><aside>{Pages.Paragraphs(9, 50)}</aside></div>"
        );

        Assert.Equal(6, article.Blocks.Count);
    }

    [Fact]
    public void The_text_goes_on_after_an_insert_of_related_links()
    {
        var body =
            Pages.Paragraphs(5)
            + "<h3>Related</h3><ul><li><a href='/a'>One story about lanterns</a></li></ul>"
            + Pages.Paragraphs(2, 6);

        Assert.Contains("Paragraph 7", Pages.Extract(Pages.News(body)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_outlet_asks_for_after_the_last_sentence_goes()
    {
        var body =
            Pages.Paragraphs(4)
            + "<p>Our readers keep the lanterns burning: sign up today for the weekly newsletter of the harbour desk.</p>"
            + "<p>What do you think about the lanterns? Tell us all about it and leave a comment below.</p>";

        Assert.Equal(4, Pages.Extract(Pages.News(body)).Blocks.Count);
    }

    [Fact]
    public void A_sentence_that_is_mostly_a_link_is_text()
    {
        var body =
            Pages.Paragraphs(2)
            + "<p>So <a href='https://office.example/'>the harbour office counted all lanterns once more in the spring</a>.</p><p><a href='/b'>How lanterns are made</a></p>"
            + Pages.Paragraphs(2, 3);

        Assert.Equal(5, Pages.Extract(Pages.News(body)).Blocks.Count);
    }

    [Fact]
    public void A_list_of_relatives_longer_than_the_article_goes_by_its_name()
    {
        var article = Pages.Extract(
            $"<div class='entry'><h1>Lanterns</h1>{Pages.Paragraphs(6)}<div class='related_post'>{Pages.Paragraphs(9, 50)}</div></div>"
        );

        Assert.Equal(6, article.Blocks.Count);
    }

    [Fact]
    public void An_article_without_sentences_keeps_its_lines()
    {
        var article = Pages.Extract(
            "<nav><a href='/'>Home</a></nav><article class='post'><h1>Lanterns</h1><div class='entry-content'><p>Eastern pier</p><p>Seven lamps</p><p>Film 400</p></div></article><footer>All rights</footer>"
        );

        Assert.Equal("Eastern pier\n\nSeven lamps\n\nFilm 400", article.Text);
    }

    [Fact]
    public void An_article_alone_is_no_teaser_however_short()
    {
        var article = Pages.Extract(
            $"<div><h1>Lanterns</h1><article>{Pages.Paragraph(1)}</article></div><div class='related'>{Pages.Paragraphs(5, 50)}</div>"
        );

        Assert.StartsWith("Paragraph 1 ", article.Text, StringComparison.Ordinal);
    }

    /// <summary>AngleSharp leaves out texts of nothing but space where it builds its tree for a caller.</summary>
    [Theory]
    [InlineData("So <b>two</b> <i>words</i> are two.", "So two words are two.")]
    [InlineData("So <a href='/a'>two</a>\n<a href='/b'>words</a> are two.", "So two words are two.")]
    [InlineData("So <em>two</em><span> <b>words</b></span> are two.", "So two words are two.")]
    [InlineData("<b>One</b><i>word</i> is one.", "Oneword is one.")]
    public void A_space_between_two_elements_of_a_line_parts_words(string html, string text) =>
        Assert.EndsWith(
            $"\n\n{text}",
            Pages.Extract(Pages.News($"{Pages.Paragraphs(3)}<p>{html}</p>")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_space_between_two_elements_of_a_headline_parts_words() =>
        Assert.Equal("Two words", Pages.Extract($"<h1><span>Two</span> <span>words</span></h1>{Pages.Paragraphs(3)}").Title);

    [Fact]
    public void The_ends_of_lines_of_code_stay() =>
        Assert.Contains(
            "let two\nlet words",
            Pages
                .Extract(
                    Pages.News(
                        $"{Pages.Paragraphs(3)}<pre><b>let</b> <i>two</i>\n<b>let</b> <i>words</i></pre>{Pages.Paragraphs(2, 4)}"
                    )
                )
                .Text,
            StringComparison.Ordinal
        );
}
