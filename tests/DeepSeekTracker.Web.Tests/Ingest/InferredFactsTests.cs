using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The list of facts of an import says what the file left open and where the answer came from.</summary>
public sealed class InferredFactsTests : IDisposable
{
    private readonly DateScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task The_list_of_facts_says_of_outlet_and_author_that_they_are_not_known()
    {
        var silent = await _scene.ImportAsync("t.txt", DateScene.Text);
        await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Outlet: "The Ink Post", Author: "Edda Quill"));
        var known = await _scene.ImportAsync("t.txt", DateScene.Text);
        var placed = await _scene.ImportAsync(
            "u.txt",
            DateScene.Text + " Others doubt it.",
            new ImportDetails(Url: "https://ink.example/u")
        );

        Assert.Contains("Outlet: not known; the file does not say", silent.Items[0].Inferred);
        Assert.Contains("Author: not known; the file does not say", silent.Items[0].Inferred);
        Assert.Contains("Outlet: the file does not say; the article keeps the outlet that it has", known.Items[0].Inferred);
        Assert.Contains("Author: the file does not say; the article keeps “Edda Quill”", known.Items[0].Inferred);
        Assert.Contains("Outlet: the file does not say; taken from its address", placed.Items[0].Inferred);
    }

    [Fact]
    public async Task The_list_of_facts_says_of_an_impossible_date_that_it_was_left_out()
    {
        var report = await _scene.ReportAsync(
            "t.txt",
            DateScene.Text,
            new ImportDetails(Published: "2099-01-01", Language: "xx-klingon!!")
        );

        Assert.Contains(
            "Published: not known; '2099-01-01' was left out (from given with the file; stated)",
            report.Items[0].Inferred
        );
        Assert.Contains(report.Problems, told => told.Contains("'2099-01-01' lies before 2000", StringComparison.Ordinal));
        Assert.Contains(
            report.Problems,
            told => told.StartsWith("t.txt: language: 'xx-klingon!!' is no", StringComparison.Ordinal)
        );
        var article = await _scene.ArticleAsync();
        Assert.Equal((null, "en"), (article.Row.Date.At, article.Row.Language));
    }
}
