using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>What is no tag is left out and told, wherever it is stated; the rest is taken.</summary>
public sealed class StatedLanguageTests
{
    private const string Bad = "xx-klingon!!";
    private const string Body =
        "A small laboratory in Hangzhou has trained a model for a fraction of the usual price, and harbour towns ask what it means.";

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
    public void Each_wrong_value_of_a_table_is_told_once()
    {
        var rows = Enumerable.Range(1, 300).Select(n => $"https://a.example/{n},{(n % 3 == 0 ? "French" : "English")}\n");

        var notices = Notices("url,language\n" + string.Concat(rows));

        Assert.Equal(2, notices.Count);
        Assert.Contains("'English' is no language tag", notices[0], StringComparison.Ordinal);
        Assert.EndsWith("The same is done for every such row.", notices[0], StringComparison.Ordinal);
        Assert.StartsWith("Row 4, column 'language': 'French'", notices[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_wrong_values_are_told_together()
    {
        var rows = Enumerable.Range(1, 300).Select(n => $"https://a.example/{n},Language {n}\n");

        var notices = Notices("url,language\n" + string.Concat(rows));

        Assert.Equal(21, notices.Count);
        Assert.Contains("more values than these 20", notices[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_with_an_underscore_is_taken_wherever_it_is_stated()
    {
        var row = ArticleTable.ReadCsv(new StringReader("url,language\nhttps://a.example/1,pt_br\n")).Single();
        var given = Assert.IsType<SideCarReading.Given>(SideCar.From(null, null, null, null, null, "en_US")).SideCar;

        Assert.Equal("pt-BR", Assert.IsType<TableRow.Facts>(row).Article.Language);
        Assert.Equal(("en-US", null), (given.Language, given.LeftOut));
        Assert.Equal("en-US", Read("a.md", $"---\ntitle: One\nlang: en_US\n---\n{Body}").Language!.Value);
    }

    [Fact]
    public void What_was_left_out_is_told_on_one_line()
    {
        var given = Assert.IsType<SideCarReading.Given>(SideCar.From(null, null, null, null, null, "en\nglish")).SideCar;

        Assert.Equal(
            "language: 'en glish' is no language tag, such as en or zh-Hant, and was left out; the rest was taken.",
            given.LeftOut
        );
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

    private static List<string> Notices(string csv) =>
        [.. ArticleTable.ReadCsv(new StringReader(csv)).OfType<TableRow.Notice>().Select(row => row.Message)];

    private static SavedArticle Read(string name, string text, SideCar? given = null) =>
        Assert
            .IsType<ImportReading.Article>(SavedArticleReader.Read(new SavedFile(name, Encoding.UTF8.GetBytes(text), given)))
            .Saved;
}
