using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>The owner changes a topic's rule: tried before, one transaction, and taken back.</summary>
public sealed class TopicBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_preview_tells_what_saving_then_does_and_undo_takes_it_back()
    {
        await using var app = new TrackerApp();
        var queue = app.Get<IngestQueue>();
        var form = queue.Topic("chips")! with { Terms = "nvidia*", Note = "Only Nvidia" };
        var before = await BearersAsync(app, "chips");

        var preview = await queue.PreviewTopicAsync("chips", form, None);
        Assert.Equal(before, await BearersAsync(app, "chips"));
        var (answer, problems) = await queue.SaveTopicAsync("chips", form, None);
        var after = await BearersAsync(app, "chips");

        Assert.True(answer.Ok, answer.Message);
        Assert.Empty(problems);
        Assert.Equal(preview.All, preview.Judged);
        Assert.True(preview is { Gained: > 0, Lost: > 0, Kept: > 0 }, preview.ToString());
        Assert.Equal((preview.Gained, preview.Lost), (after.Except(before).Count(), before.Except(after).Count()));
        Assert.All(preview.Gains, change => Assert.Contains(change.ArticleId, after));
        Assert.All(preview.Gains, change => Assert.Contains("nvidia", change.Words!, StringComparison.OrdinalIgnoreCase));
        Assert.All(preview.Losses, change => Assert.DoesNotContain(change.ArticleId, after));
        var version = Assert.Single(await queue.TopicVersionsAsync(None));
        Assert.Equal(("Only Nvidia", true), (version.Note, version.IsInForce));

        Assert.True((await queue.UndoTopicsAsync(version.Id, None)).Ok);
        Assert.Equal(before, await BearersAsync(app, "chips"));
        Assert.NotNull(Assert.Single(await queue.TopicVersionsAsync(None)).UndoneAt);
        Assert.False((await queue.UndoTopicsAsync(version.Id, None)).Ok);
    }

    [Fact]
    public async Task Of_two_that_save_or_undo_at_once_none_is_lost()
    {
        await using var app = TrackerApp.Empty();
        var queue = app.Get<IngestQueue>();
        static TopicForm Form(string name) =>
            new()
            {
                Name = name,
                Description = "Of a test.",
                Terms = name,
            };

        await Task.WhenAll(
            queue.SaveTopicAsync("one", Form("One"), None),
            queue.SaveTopicAsync("two", Form("Two"), None),
            queue.SaveTopicAsync("three", Form("Three"), None)
        );

        Assert.Equal(
            ["One", "Three", "Two"],
            app.Get<Story>().Topics.Where(t => t.Description == "Of a test.").Select(t => t.Name).Order()
        );
        var newest = (await queue.TopicVersionsAsync(None)).Single(version => version.IsInForce).Id;
        var answers = await Task.WhenAll(queue.UndoTopicsAsync(newest, None), queue.UndoTopicsAsync(newest, None));
        Assert.Equal([false, true], answers.Select(answer => answer.Ok).Order());
        Assert.Equal(2, app.Get<Story>().Topics.Count(t => t.Description == "Of a test."));
    }

    [Fact]
    public void A_note_that_is_too_long_is_told()
    {
        var form = new TopicForm
        {
            Name = "A",
            Description = "B",
            Terms = "c",
            Note = new string('n', 501),
        };

        Assert.Equal(["The note is longer than 500 characters; shorten it."], form.Read("a").Problems);
    }

    [Fact]
    public async Task A_new_topic_is_found_on_every_page_and_stays_over_a_restart()
    {
        await using var app = new TrackerApp();
        var form = new TopicForm
        {
            Name = "Sputnik",
            Description = "The moment.",
            Terms = "sputnik*",
        };

        var (answer, _) = await app.Get<IngestQueue>().SaveTopicAsync("sputnik", form, None);

        Assert.True(answer.Ok, answer.Message);
        Assert.Contains(
            "Sputnik",
            await app.CreateClient().GetStringAsync(new Uri("/topics/sputnik", UriKind.Relative)),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(await BearersAsync(app, "sputnik"));
        app.Get<ArticleAnalyzer>().Follow(app.Get<StoryOnFile>().Followed.Story);
        await app.Get<TopicBook>().LoadAsync(None);
        Assert.Contains(app.Get<Story>().Topics, topic => topic.Key == "sputnik");
        await app.Get<Reanalyzer>().PrepareAsync(None);
        Assert.Empty(app.Get<IngestQueries>().Unfinished);
    }

    [Theory]
    [InlineData("chips", "", "3", "Name at least one term")]
    [InlineData("chips", "chip", "none", "“none” is no threshold")]
    [InlineData("chips", "chip\nchip", "3", "Terms: Line 2 has “chip”")]
    [InlineData("Not A Key", "chip", "3", "“Not A Key” is no key")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string key, string terms, string threshold, string problem)
    {
        await using var app = TrackerApp.Empty();
        var form = new TopicForm
        {
            Name = "Chips",
            Description = "Chips.",
            Terms = terms,
            Threshold = threshold,
        };

        var (answer, problems) = await app.Get<IngestQueue>().SaveTopicAsync(key, form, None);

        Assert.False(answer.Ok);
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Empty(await app.Get<IngestQueue>().TopicVersionsAsync(None));
    }

    private static async Task<List<int>> BearersAsync(TrackerApp app, string topic)
    {
        await using var db = await app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return await db.ArticleTopics.Where(t => t.TopicKey == topic).Select(t => t.ArticleId).Order().ToListAsync();
    }
}
