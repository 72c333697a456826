using System.Globalization;
using System.Text.Encodings.Web;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed class SayTests
{
    private static readonly TextCatalog Russian = PoFile.Read(
        new StringReader(
            """
            msgid ""
            msgstr ""
            "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

            #: somewhere
            msgid "{0} feed of {1}"
            msgid_plural "{0} feeds of {1}"
            msgstr[0] "{1}: {0} лента"
            msgstr[1] "{1}: {0} ленты"
            msgstr[2] "{1}: {0} лент"

            #, fuzzy
            msgid "Articles"
            msgstr "Артикли"

            msgid "Lists come in as {0:a <file>}."
            msgstr ""
            "Списки "
            "\"приходят\" как {0:<файл>}."
            """
        )
    );

    [Fact]
    public void English_texts_are_their_own_keys()
    {
        Assert.Equal("Articles", Say.T("Articles"));
        Assert.Equal("Articles of {x} and {", Say.T("Articles of {x} and {"));
        Assert.Equal("2 of 1\u202F402, 3", Say.T("{1} of {0}, {2}{9}", 1402, "2", 3));
        Assert.Equal("1 feed of A", Say.Counted("{0} feed of {1}", "{0} feeds of {1}", 1, "A"));
        Assert.Equal("0 feeds of A", Say.Counted("{0} feed of {1}", "{0} feeds of {1}", 0, "A"));
    }

    [Theory]
    [InlineData(1, "A: 1 лента")]
    [InlineData(3, "A: 3 ленты")]
    [InlineData(11, "A: 11 лент")]
    [InlineData(22, "A: 22 ленты")]
    public void A_language_has_as_many_forms_as_it_needs(int number, string text) =>
        Assert.Equal(text, In(Russian, () => Say.Counted("{0} feed of {1}", "{0} feeds of {1}", number, "A")));

    [Fact]
    public void What_is_not_translated_or_not_certain_stays_English() =>
        Assert.Equal("Articles, Outlets", In(Russian, () => $"{Say.T("Articles")}, {Say.T("Outlets")}"));

    [Fact]
    public void A_translation_is_never_markup() =>
        Assert.Equal(
            "Списки &quot;приходят&quot; как <a href=\"/x?a=1&b=2\">&lt;файл&gt;</a>.",
            In(Russian, () => Html(Say.H("Lists come in as {0:a <file>}.", Markup.Link("/x?a=1&b=2"))))
        );

    [Fact]
    public void Parts_are_encoded_unless_they_are_markup() =>
        Assert.Equal(
            "&lt;b&gt; <code>&lt;c&gt;</code> <a>x</a> 5",
            Html(Say.H("{0} {1} {2:x} {3}", "<b>", Markup.Code("<c>"), Markup.Link(null), 5))
        );

    private static string In(TextCatalog catalog, Func<string> say)
    {
        ReaderLanguage.Current = new("ru", WrittenForms.House, catalog);
        try
        {
            return say();
        }
        finally
        {
            ReaderLanguage.Current = ReaderLanguage.English;
        }
    }

    private static string Html(Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }
}
