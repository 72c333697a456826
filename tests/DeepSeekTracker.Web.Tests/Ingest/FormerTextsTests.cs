using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A text that another takes the place of is kept and can be read.</summary>
public sealed class FormerTextsTests : IDisposable
{
    private readonly FileScene _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_former_text_is_kept_told_and_shown_with_what_changed()
    {
        await PutAsync("One about DeepSeek.", "Two.");
        await PutAsync("One about DeepSeek.", "Three <script>.");
        await PutAsync("One about DeepSeek.", "Three <script>.");

        Assert.Equal(["One about DeepSeek.|Two."], await _files.FormerTextsAsync());
        Assert.Equal(
            [("text", "4 words", "5 words", "import")],
            (await _files.FindAsync()).Edits.Select(edit => (edit.Field, edit.Before!, edit.After!, edit.Via))
        );
        using var reader = _files.Reader();
        var article = await reader.GetStringAsync(new Uri("/articles/1", UriKind.Relative));
        Assert.Contains("/articles/1/former/1", article, StringComparison.Ordinal);
        var page = await reader.GetStringAsync(new Uri("/articles/1/former/1", UriKind.Relative));
        Assert.Contains("Two.</del>", page, StringComparison.Ordinal);
        Assert.Contains("Three &lt;script&gt;.</ins>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("One about DeepSeek.</del>", page, StringComparison.Ordinal);
        Assert.Contains("stood here until 1 Mar 2025, 12:02 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_comes_and_goes_is_kept_once()
    {
        foreach (var text in (string[])["One.", "Two.", "One.", "Two.", "Three."])
        {
            await PutAsync(text);
        }

        Assert.Equal(["Two.", "One."], await _files.FormerTextsAsync());
    }

    [Fact]
    public async Task The_newest_are_kept()
    {
        for (var n = 0; n < FormerText.Kept + 3; n++)
        {
            await PutAsync($"Text {n}.");
        }

        var kept = await _files.FormerTextsAsync();
        Assert.Equal((FormerText.Kept, $"Text {FormerText.Kept + 1}.", "Text 2."), (kept.Count, kept[0], kept[^1]));
        using var reader = _files.Reader();
        Assert.Contains(
            $"The newest {FormerText.Kept} are kept",
            await reader.GetStringAsync(new Uri("/articles/1", UriKind.Relative)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Facts_alone_make_no_former_text()
    {
        await PutAsync("One.");
        await _files.ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Another title\n");

        Assert.Empty(await _files.FormerTextsAsync());
    }

    private Task PutAsync(params string[] paragraphs) =>
        _files.ImportAsync("t.csv", $"url,title,text\nhttps://paper.example/1,DeepSeek,\"{string.Join("\n\n", paragraphs)}\"\n");
}
