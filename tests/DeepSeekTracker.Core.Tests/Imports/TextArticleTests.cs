using System.Text;
using CsCheck;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class TextArticleTests
{
    private const string First =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and the harbour towns that sell cooling water to data centres are asking what it means for them.";

    private const string Second =
        "The company says that it used older chips. Engineers who read its paper call the claim plausible, though salaries and earlier trials are not counted in the U.S. dollars that everyone quotes.";

    private const string Third =
        "For now the orders stand. What happens in a year, the port’s director says, depends on whether cheaper models mean fewer machines or more of them.";

    [Fact]
    public void Reads_title_byline_date_and_caption_above_the_text()
    {
        var article = Read(
            $"Cheap Model, Cold Water\n\nBy Jane Doe, Staff Writer | Jan 28, 2025\nA pumping station at dawn\n\n{First}\n\nThe Claim\n\n{Second}\n\n{Third}\n"
        );

        Assert.Equal(
            ("Cheap Model, Cold Water", "first line", Confidence.High),
            (article.Title!.Value, article.Title.From, article.Title.Confidence)
        );
        Assert.Equal("Jane Doe", article.Author!.Value);
        Assert.False(article.AuthorIsOrganisation);
        Assert.Null(article.Outlet);
        Assert.Equal(DatePrecision.Day, article.Published!.Value.Precision);
        Assert.Contains("Jan 28, 2025", article.Published.From, StringComparison.Ordinal);
        Assert.Equal([1, 3, 4], article.Dropped.Select(line => line.Line).ToList());
        Assert.Equal("image caption or alt text", article.Dropped[2].Reason);
        Assert.Equal([First, "The Claim", Second, Third], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal(BlockKind.Heading, article.Blocks[1].Kind);
        Assert.Equal((6, 12), (article.FirstLine, article.LastLine));
        Assert.Equal("en", article.Language!.Value);
    }

    [Fact]
    public void Reads_a_deck_and_a_labelled_date()
    {
        var article = Read(
            $"Technology\n\nCheap model, cold water\n\nHarbour towns ask what a cheaper model means for their pumps.\n\nBy The Harbour Gazette\nPublished: January 28, 2025\nUpdated: January 30, 2025\n5 min read\n\n{First}\n\n{Second}\n"
        );

        Assert.Equal("Cheap model, cold water", article.Title!.Value);
        Assert.Equal("Harbour towns ask what a cheaper model means for their pumps.", article.Subtitle!.Value);
        Assert.Equal("Technology", article.Category!.Value);
        Assert.Equal(("The Harbour Gazette", true), (article.Author!.Value, article.AuthorIsOrganisation));
        Assert.Equal("The Harbour Gazette", article.Outlet!.Value);
        Assert.Equal((28, Confidence.Stated), (article.Published!.Value.Earliest.Day, article.Published.Confidence));
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void Finds_subheadings_where_each_block_is_one_line()
    {
        var article = Read(
            string.Join(
                '\n',
                First,
                "The Claim: Cheaper by Half",
                Second,
                "Why does it matter?",
                Third,
                "Three points to watch:",
                "1. Older Chips The laboratory used older chips than its rivals in the West do, and it says so openly.",
                "2. Open Weights Anyone may download the model, run it and look inside, which makes it hard to forbid.",
                "But is it true?",
                Second,
                "Looking Ahead",
                Third
            )
        );

        Assert.Equal(
            ["The Claim: Cheaper by Half", "Why does it matter?", "Three points to watch:", "Looking Ahead"],
            article.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text).ToList()
        );
        Assert.Empty(article.Dropped);
        Assert.True(article.TitleIsStandIn);
        Assert.Equal(Confidence.Low, article.Title!.Confidence);
        Assert.EndsWith("…", article.Title.Value, StringComparison.Ordinal);
        Assert.Null(article.Outlet);
        Assert.Null(article.Author);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_list_of_short_lines_is_no_row_of_headings()
    {
        var article = Read(string.Join('\n', First, "Older chips", "Open weights", "A low price", Second));

        Assert.DoesNotContain(article.Blocks, block => block.Kind == BlockKind.Heading);
        Assert.Equal(5, article.Blocks.Count);
    }

    [Theory]
    [InlineData("Validate your login\nSign In\nCreate New Account")]
    [InlineData("Log in\nForgot password?\nDon't have an account? Sign up")]
    [InlineData("Comments\nLeave a Reply\nYour email address will not be published.")]
    [InlineData("Share this:\nFacebook\nX\nLike Loading...")]
    [InlineData("Anmelden\nNeues Konto erstellen")]
    [InlineData("Subscribe to our newsletter\nEnter your email\nSubscribe")]
    [InlineData("© 2025 The Harbour Gazette. All rights reserved.\nPrivacy Policy | Terms of Service")]
    [InlineData("Related Articles\nHow a port cools a cloud\nThe price of water, explained\nWhat the pumps know")]
    [InlineData("3 Comments\nAda says:\nI have read this twice and still do not believe the numbers.\nReply")]
    [InlineData("Photo: Ada Poe/Getty Images\nRead more: The price of water")]
    [InlineData("Try unlimited access\nOnly $2 for 3 weeks")]
    [InlineData("-ends-")]
    [InlineData("END")]
    [InlineData("(ANI)")]
    [InlineData("责任编辑：周明\n版权声明：未经许可不得使用")]
    [InlineData("ⓒ 하버 가제트, 무단전재 금지")]
    [InlineData("Our Standards: The Harbour Press Trust Principles.")]
    [InlineData("Jetzt kostenlos anmelden\nZur Startseite\nArtikel drucken")]
    [InlineData("Source: The Harbour Gazette")]
    public void Drops_what_stands_after_the_text(string tail)
    {
        var article = Read($"{First}\n{Second}\n{Third}\n{Second}\n{Third}\n{tail}");

        Assert.Equal([First, Second, Third, Second, Third], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal(tail, string.Join('\n', article.Dropped.Select(line => line.Text)));
        Assert.All(article.Dropped, line => Assert.NotEmpty(line.Reason));
        Assert.Null(article.Outlet);
    }

    [Theory]
    [InlineData("More from the laboratory is expected in spring, when the code is to be shown.")]
    [InlineData("Comments on the harbour board ranged from joy to fear.")]
    [InlineData("Thoughts on what comes next")]
    [InlineData("Responses to the new rules")]
    [InlineData("More in store for the pumps")]
    [InlineData("More on Cooling Water")]
    [InlineData("Related Work")]
    [InlineData("Subscribers to the Harbour plan pay nine euros a week, while the new model is free.")]
    [InlineData("Auch interessant ist, wie wenig Wasser die Anlage verbraucht haben soll.")]
    [InlineData("(c) The pumps may be tested on machines without a network.")]
    public void Keeps_the_text_from_a_line_that_only_begins_as_a_label_does(string line)
    {
        var article = Read($"{First}\n{Second}\n{Third}\n{Second}\n{Third}\n{line}\n{Third}");

        Assert.Equal([First, Second, Third, Second, Third, line, Third], article.Blocks.Select(block => block.Text).ToList());
        Assert.Empty(article.Dropped);
    }

    [Fact]
    public void Drops_the_teasers_of_other_articles()
    {
        var article = Read(
            $"{First}\n{Second}\n{Third}\n{Second}\nRelated Articles\nHow a port cools a cloud\nThe pumps of the old harbour run day and night for the machines.\n3 Comments\n{First}"
        );

        Assert.Equal([First, Second, Third, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Theory]
    [InlineData("#AI, #chips, #harbour_towns")]
    [InlineData("#AI #chips #harbour_towns")]
    [InlineData("Tags: AI, chips, harbour_towns")]
    [InlineData("Filed under: AI; chips; harbour_towns")]
    public void Hashtags_and_labelled_tags_become_tags(string line)
    {
        var article = Read($"{First}\n{Second}\n{line}\nComments");

        Assert.Equal(["AI", "chips", "harbour_towns"], article.Tags);
        Assert.Equal(2, article.Blocks.Count);
        Assert.Equal(2, article.Dropped.Count);
    }

    [Theory]
    [InlineData("Topics\nAI\nchips\nharbour_towns")]
    [InlineData("Tags:\nAI\nchips\nharbour_towns\nShare")]
    [InlineData("Теги:\n\nAI\n\nchips\n\n#harbour_towns\n\nShare on Facebook")]
    public void Lines_below_a_label_of_tags_become_tags(string tail)
    {
        var article = Read($"{First}\n{Second}\n{tail}");

        Assert.Equal(["AI", "chips", "harbour_towns"], article.Tags);
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void Jetpack_names_the_outlet()
    {
        var article = Read(
            $"{First}\n{Second}\nDiscover more from Harbour Lights\nSubscribe to get the latest posts sent to your email."
        );

        Assert.Equal(("Harbour Lights", Confidence.High), (article.Outlet!.Value, article.Outlet.Confidence));
        Assert.All(article.Dropped, line => Assert.Equal("Jetpack subscription box", line.Reason));
    }

    [Fact]
    public void Substack_names_the_outlet()
    {
        var article = Read(
            $"{First}\n{Second}\nThanks for reading The Harbour Letter! Subscribe for free to receive new posts and support my work.\nShare The Harbour Letter\n5 Likes\n∙\n2 Restacks\nDiscussion about this post\nComments\nReady for more?\n© 2025 Jane Doe\nStart Writing"
        );

        Assert.Equal("The Harbour Letter", article.Outlet!.Value);
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void Names_right_above_the_date_are_the_authors()
    {
        var article = Read(
            $"Cheap model, cold water\nHarbour towns ask what a cheaper model means for their pumps.\nJane Doe and John Roe\nTue 28 Jan 2025 10.30 CET\nShare\nView image in fullscreen\nPumps at dawn. Photograph: Ada Poe/AFP/Getty Images\n{First}\nAnalysts were divided\n{Second}\n{Third}\nExplore more on these topics\nArtificial intelligence (AI)\nnews\nReuse this content"
        );

        Assert.Equal("Jane Doe; John Roe", article.Author!.Value);
        Assert.Equal("Harbour towns ask what a cheaper model means for their pumps.", article.Subtitle!.Value);
        Assert.Equal(new DateTimeOffset(2025, 1, 28, 9, 30, 0, TimeSpan.Zero), article.Published!.Value.Earliest);
        Assert.Equal([First, "Analysts were divided", Second, Third], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void A_section_and_a_date_may_stand_above_the_title_and_a_role_below_the_byline()
    {
        var article = Read(
            $"AI\n28 January 2025\n\nCheap model, cold water\n\nBy Jane Doe\nTechnology reporter, Harbour News\n\n{First}\n\n{Second}"
        );

        Assert.Equal(("AI", "Cheap model, cold water"), (article.Category!.Value, article.Title!.Value));
        Assert.Equal(("Jane Doe", "Harbour News"), (article.Author!.Value, article.Outlet!.Value));
        Assert.Equal(28, article.Published!.Value.Earliest.Day);
        Assert.Equal(2, article.Blocks.Count);
    }

    [Fact]
    public void A_line_of_a_theme_with_an_unnamed_author_gives_the_date()
    {
        var article = Read(
            $"Cheap model, cold water\nPosted by admin | Jan 29, 2025 | AI, News | 0 | *****\n{First}\n{Second}\nAbout the Author\nJane Doe\nJane writes about chips.\nRelated Posts\nChips fall again\nJanuary 20, 2025\nLeave a reply\nName *\nEmail *\nWebsite"
        );

        Assert.Null(article.Author);
        Assert.Null(article.Outlet);
        Assert.Equal("AI", article.Category!.Value);
        Assert.Equal(29, article.Published!.Value.Earliest.Day);
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void Reporting_credits_and_rules_are_no_text()
    {
        var article = Read(
            $"{First}\n{Second}\n___\nJane Doe contributed to this report from Tokyo.\n(Reporting by Jane Doe; Editing by John Roe)"
        );

        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal(2, article.Dropped.Count);
    }

    [Fact]
    public void Tags_and_a_cut_teaser_stand_above_the_text()
    {
        var article = Read(
            $"Chips\nHarbour\nOpen Source\nA laboratory has trained a model for far less, and ports…\n{First}\n{Second}"
        );

        Assert.Equal(["Chips", "Harbour", "Open Source"], article.Tags);
        Assert.Equal("A laboratory has trained a model for far less, and ports…", article.Subtitle!.Value);
        Assert.True(article.TitleIsStandIn);
        Assert.Equal(article.Subtitle.Value, article.Title!.Value);
        Assert.Equal(4, article.Dropped.Count);
        Assert.Null(article.Category);
    }

    [Fact]
    public void Two_links_back_to_one_site_name_the_outlet()
    {
        var text =
            $"{First}\n\n### **The Claim**\n\nFirms such as [Acme](https://www.harbourlight.example/news/acme-buys-ten-thousand-chips) and "
            + "[Bolt](https://www.harbourlight.example/news/bolt-sells-its-oldest-data-centre) disagree, as "
            + "[a study](https://journal.example/a-long-study-of-cheap-models) shows.\n\n---\n\n"
            + Second;
        var article = Read(text, known: null);

        Assert.Equal("Harbour Light", article.Outlet!.Value);
        Assert.Equal("two links to www.harbourlight.example in the body are internal links", article.Outlet.From);
        Assert.Equal(
            "Known Name",
            Read(text, known: domain => domain == "harbourlight.example" ? "Known Name" : null).Outlet!.Value
        );
    }

    [Theory]
    [InlineData(
        "as [the Harbourlight reported](https://harbourlight.example/news/a-b-c-d-e) and [again](https://harbourlight.example/news/f-g-h-i-j)"
    )]
    [InlineData("as [one](https://harbourlight.example/a) and [two](https://harbourlight.example/b) say")]
    [InlineData("as [one](https://harbourlight.example/news/a-b-c-d-e) says")]
    [InlineData(
        "[a](https://x.example/a-b-c-d-e) [b](https://x.example/f-g-h-i-j) [c](https://y.example/a-b-c-d-e) [d](https://y.example/f-g-h-i-j)"
    )]
    public void Citations_do_not_name_the_outlet(string words)
    {
        Assert.Null(Read($"{First}\n\nThe claim is disputed, {words}.\n\n{Second}").Outlet);
    }

    [Fact]
    public void Markdown_becomes_clean_blocks_and_outlinks()
    {
        var article = Read(
            $"""
            # Cheap *model*, cold water

            By Jane Doe

            {First}

            ## What it _means_

            A **bold** word, a `code`, snake_case_name, 2 * 3 * 4, and [a link](https://example.org/a_(b) "title"). Another sentence.

            - one
            - two
              - nested

            1. first
            2. second

            > quoted
            > twice

            | a | b |
            |---|---|
            | 1 | **2** |

            ![a picture](https://example.org/p.png)

            ```
            code *stays*
            ```

            ---

            See <https://example.org/auto> and https://example.org/bare.
            """,
            "saved.md"
        );

        Assert.Equal(("Cheap model, cold water", "Markdown heading"), (article.Title!.Value, article.Title.From));
        Assert.Equal("Jane Doe", article.Author!.Value);
        (BlockKind, string, int)[] expected =
        [
            (BlockKind.Paragraph, First, 0),
            (BlockKind.Heading, "What it means", 2),
            (BlockKind.Paragraph, "A bold word, a code, snake_case_name, 2 * 3 * 4, and a link. Another sentence.", 0),
            (BlockKind.ListItem, "one", 1),
            (BlockKind.ListItem, "two", 1),
            (BlockKind.ListItem, "nested", 2),
            (BlockKind.ListItem, "first", 1),
            (BlockKind.ListItem, "second", 1),
            (BlockKind.Quotation, "quoted\ntwice", 0),
            (BlockKind.Table, "a\tb\n1\t2", 0),
            (BlockKind.Preformatted, "code *stays*", 0),
            (BlockKind.Paragraph, "See https://example.org/auto and https://example.org/bare.", 0),
        ];
        Assert.Equal(expected, article.Blocks.Select(block => (block.Kind, block.Text, block.Level)).ToArray());
        Assert.Equal(
            ["https://example.org/a_(b)", "https://example.org/auto", "https://example.org/bare"],
            article.Outlinks.Select(link => link.Href).ToList()
        );
        Assert.Equal(
            ("a link", true),
            (article.Outlinks[0].Text, article.Outlinks[0].Sentence!.EndsWith("a link.", StringComparison.Ordinal))
        );
        Assert.Contains(article.Dropped, line => line.Reason == "image caption or alt text");
    }

    [Theory]
    [InlineData("_**“sparse.”**_", "“sparse.”")]
    [InlineData("***all***", "all")]
    [InlineData("lost _**$600 billion**_ in value", "lost $600 billion in value")]
    [InlineData("10,000–50,000 **A100** units", "10,000–50,000 A100 units")]
    [InlineData("~~gone~~ and ~one~", "gone and ~one~")]
    [InlineData("a\\*b\\* and \\[c\\]", "a*b* and [c]")]
    [InlineData("AT&amp;T &copy; &nonsense;", "AT&T © &nonsense;")]
    [InlineData("[**bold** link](https://e.org/)", "bold link")]
    [InlineData("[relative](/a) [mail](mailto:a@b.c)", "relative mail")]
    [InlineData("[open [brackets] here](https://e.org/x)", "open [brackets] here")]
    [InlineData("**unclosed and *open", "**unclosed and *open")]
    [InlineData("[not a link] (https://e.org)", "[not a link] (https://e.org)")]
    [InlineData("``a ` b``", "a ` b")]
    [InlineData("`open and **bold**", "`open and bold")]
    public void Takes_the_marks_out_of_a_line(string marked, string clean)
    {
        Assert.Equal(clean, MarkdownLine.Render(marked).Text);
    }

    [Theory]
    [InlineData(
        "---\ntitle: \"Cheap: and cold\"\nauthor: Jane Doe\ndate: 2025-01-28\nsource: The Harbour Gazette\nurl: https://harbour.example/a\ntags: [AI, chips]\nlang: en\n---\n"
    )]
    [InlineData(
        "---\ntitle: 'Cheap: and cold'\nauthor: Jane Doe\npublished: 2025-01-28\noutlet: The Harbour Gazette\nsource_url: https://harbour.example/a\ntags:\n  - AI\n  - chips\nlanguage: en\n---\n\n"
    )]
    [InlineData(
        "+++\ntitle = \"Cheap: and cold\"\nauthor = \"Jane Doe\"\ndate = 2025-01-28\nsite = \"The Harbour Gazette\"\noriginal = \"https://harbour.example/a\"\ntags = [\"AI\", \"chips\"]\nlang = \"en\"\n+++\n"
    )]
    public void Front_matter_states_facts(string front)
    {
        var article = Read(front + First + "\n\n" + Second, "saved.md");

        Assert.Equal(("Cheap: and cold", Confidence.Stated), (article.Title!.Value, article.Title.Confidence));
        Assert.Equal(("Jane Doe", "The Harbour Gazette"), (article.Author!.Value, article.Outlet!.Value));
        Assert.Equal("https://harbour.example/a", article.Url!.Value);
        Assert.Equal((DatePrecision.Day, 28), (article.Published!.Value.Precision, article.Published.Value.Earliest.Day));
        Assert.Equal(["AI", "chips"], article.Tags);
        Assert.Equal("en", article.Language!.Value);
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
    }

    [Fact]
    public void A_rule_is_no_front_matter()
    {
        var article = Read($"---\n{First}\n---\n{Second}\n---\n{Third}", "saved.md");

        Assert.Equal(3, article.Blocks.Count);
        Assert.Empty(article.Dropped);
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_joined()
    {
        var article = Read($"Cheap model, cold water\n\nBy Jane Doe\n\n{Wrap(First)}\n\n{Wrap(Second)}\n\n{Wrap(Third)}\n");

        Assert.Equal("Cheap model, cold water", article.Title!.Value);
        Assert.Equal([First, Second, Third], article.Blocks.Select(block => block.Text).ToList());
    }

    [Theory]
    [InlineData("URL: https://harbour.example/a")]
    [InlineData("Saved from https://harbour.example/a")]
    [InlineData("https://harbour.example/a")]
    public void An_address_above_the_text_is_the_articles(string line)
    {
        var article = Read($"{line}\nCheap model, cold water\n\n{First}\n{Second}");

        Assert.Equal("https://harbour.example/a", article.Url!.Value);
        Assert.Equal("Cheap model, cold water", article.Title!.Value);
    }

    [Fact]
    public void A_source_line_above_the_text_names_the_outlet()
    {
        var article = Read($"Cheap model, cold water\nSource: The Harbour Gazette\n\n{First}\n{Second}");

        Assert.Equal("The Harbour Gazette", article.Outlet!.Value);
        Assert.Equal("Cheap model, cold water", article.Title!.Value);
    }

    [Fact]
    public void A_given_title_is_taken_out_of_the_text_even_where_it_is_a_sentence()
    {
        var given = new SideCar { Title = "A cheaper model has come to town, and the pumps are idle." };

        var article = Read($"A cheaper model has come to town, and the pumps are idle.\n{First}\n{Second}", sideCar: given);

        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal((given.Title, Confidence.Stated), (article.Title!.Value, article.Title.Confidence));
    }

    [Fact]
    public void Read_more_between_paragraphs_goes_with_the_title_below_it()
    {
        var article = Read($"{First}\n{Second}\nRead more:\nWhy pumps stand still\n{Third}\nADVERTISEMENT\n{Second}");

        Assert.Equal([First, Second, Third, Second], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal(3, article.Dropped.Count);
    }

    [Fact]
    public void Reads_other_scripts()
    {
        const string One =
            "杭州一家小型人工智能公司以远低于同行的成本训练出新模型，引发全球科技股下跌，投资者开始怀疑高端芯片的需求是否会持续增长。";
        const string Two =
            "该公司表示，训练只使用了较旧的芯片。一些工程师认为这一说法可信，但人员工资和此前的试验费用并没有计算在内。";
        var article = Read($"深度求索震动硅谷\n\n作者：王小明\n发布时间：2025年1月28日\n\n{One}\n\n市场反应\n\n{Two}\n\n评论\n");

        Assert.Equal("深度求索震动硅谷", article.Title!.Value);
        Assert.Equal("王小明", article.Author!.Value);
        Assert.Equal(28, article.Published!.Value.Earliest.Day);
        Assert.Equal([One, "市场反应", Two], article.Blocks.Select(block => block.Text).ToList());
        Assert.Equal(BlockKind.Heading, article.Blocks[1].Kind);
    }

    [Theory]
    [InlineData("harbour-gazette.example", "", "Harbour Gazette")]
    [InlineData("dailywire.example", "", "Daily Wire")]
    [InlineData("theharbourreview.example", "", "The Harbour Review")]
    [InlineData("qzxvtechno.example", "", "qzxvtechno.example")]
    [InlineData("qzxvtechno.example", "We at Qzxv Techno think", "Qzxv Techno")]
    [InlineData("ainews.example", "", "AI News")]
    [InlineData("cafe-zürich.example", "", "Cafe Zürich")]
    public void Makes_a_name_of_a_domain(string domain, string text, string name)
    {
        Assert.Equal(name, DomainName.Of(domain, text));
    }

    [Fact]
    public void Any_bytes_under_any_name_give_a_reading()
    {
        var names = OneOf("a.txt", "a.md", "a.html", "a.urls", "a.csv", "a.json", "a.jsonl", "a", "a.pdf", "");
        Gen.Select(names, Gen.Byte.Array[0, 400])
            .Sample((name, bytes) => SavedArticleReader.Read(new SavedFile(name, bytes)) is not null);
        var words = OneOf(
            "By ",
            "Jane",
            " Doe",
            "\n",
            "\n\n",
            "# ",
            "**",
            "_",
            "[",
            "](https://e.org/a-b-c-d)",
            "---",
            "|",
            "> ",
            "- ",
            "`",
            "Comments",
            "2025",
            "Published: ",
            "…",
            ".",
            "?",
            "#AI ",
            "Related",
            "Source: ",
            "\t",
            "\u3002",
            "é"
        );
        Gen.Select(names, words.Array[0, 60])
            .Sample(
                (name, parts) =>
                    SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(string.Concat(parts)))) is not null
            );
    }

    private static SavedArticle Read(
        string text,
        string name = "saved.txt",
        SideCar? sideCar = null,
        Func<string, string?>? known = null
    )
    {
        var reading = SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text), sideCar), known);
        return Assert.IsType<ImportReading.Article>(reading).Saved;
    }

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static string Wrap(string text)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            lines
                .Append(
                    length == 0 ? ""
                    : length + word.Length > 72 ? "\n"
                    : " "
                )
                .Append(word);
            length = length + word.Length > 72 ? word.Length : length + word.Length + 1;
        }

        return lines.ToString();
    }
}
