using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>What is no tag is left out and told, wherever it is stated; the rest is taken.</summary>
public sealed class LanguageTagTests
{
    private const string Bad = "xx-klingon!!";
    private const string Body =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and harbour towns ask what it means.";

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("DE", true)]
    [InlineData(Bad, false)]
    [InlineData("English", false)]
    [InlineData("en_US", false)]
    [InlineData("e", false)]
    [InlineData("en-", false)]
    [InlineData("en\n", false)]
    [InlineData("", false)]
    public void Only_the_form_of_a_tag_is_one(string text, bool isOne) => Assert.Equal(isOne, LanguageTag.IsOne(text));

    [Fact]
    public void A_table_s_cell_is_left_out_and_its_row_is_taken()
    {
        var csv = $"url,title,language\nhttps://a.example/1,One,{Bad}\nhttps://a.example/2,Two,de\n";

        var rows = ArticleTable.ReadCsv(new StringReader(csv)).ToList();

        Assert.Equal(
            [("One", null), ("Two", "de")],
            rows.OfType<TableRow.Facts>().Select(r => (r.Article.Title, r.Article.Language)).ToList()
        );
        var told = Assert.Single(rows.OfType<TableRow.Notice>()).Message;
        Assert.StartsWith($"Row 2, column 'language': '{Bad}' is no language tag", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_s_word_is_left_out_and_the_words_of_the_text_tell()
    {
        var given = Assert.IsType<SideCarReading.Given>(SideCar.From(null, "Outlet", null, null, "2025-01", Bad)).SideCar;

        var saved = Read("a.txt", Body, given);

        Assert.Equal(("en", "Outlet", "2025-01"), (saved.Language!.Value, saved.Outlet!.Value, saved.Published!.Value.Raw));
        Assert.Contains($"'{Bad}' is no language tag", Assert.Single(saved.Notes), StringComparison.Ordinal);
        Assert.Single(
            Read(
                "a.html",
                $"<html lang='en'><body><article><h1>A</h1><p>{Body}</p><p>{Body}</p></article></body></html>",
                given
            ).Notes
        );
    }

    [Fact]
    public void Front_matter_is_told_about_its_language_and_its_date()
    {
        var saved = Read("a.md", $"---\ntitle: One\nlang: {Bad}\ndate: soon\n---\n{Body}");

        Assert.Equal(("One", "en", null), (saved.Title!.Value, saved.Language!.Value, saved.Published));
        Assert.Equal(2, saved.Notes.Count);
        Assert.Contains(saved.Notes, note => note.Contains(Bad, StringComparison.Ordinal));
        Assert.Contains(saved.Notes, note => note.Contains("'soon' is no date", StringComparison.Ordinal));
    }

    private static SavedArticle Read(string name, string text, SideCar? given = null) =>
        Assert
            .IsType<ImportReading.Article>(SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text), given)))
            .Saved;
}
