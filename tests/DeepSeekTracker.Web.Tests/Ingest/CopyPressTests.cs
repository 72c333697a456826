using System.Text.Json;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What the demo's press copied from itself, found by the real pipeline.</summary>
public sealed class CopyPressTests(FilledPress press) : IClassFixture<FilledPress>
{
    [Fact]
    public async Task Every_copy_of_the_manifest_is_found_and_no_other()
    {
        var articles = await press.ArticlesAsync();
        await using var db = await press.OpenAsync();
        var relations = await db.CopyRelations.AsNoTracking().ToListAsync();
        HashSet<int> members = [];
        HashSet<(int, int)> rewrites = [];
        foreach (var (url, of, relation) in Truth())
        {
            var copy = articles.Single(a => FilledPress.IsAt(a, url));
            var original = articles.Single(a => FilledPress.IsAt(a, of));
            if (relation is "translation" or "rewrite")
            {
                rewrites.Add((Math.Min(copy.Id, original.Id), Math.Max(copy.Id, original.Id)));
                continue;
            }

            Assert.Equal((relation, original.Id), (copy.CopyRole.ToString().ToLowerInvariant(), copy.CopyOfId));
            Assert.Equal((CopyRole.Root, copy.CopyGroupId), (original.CopyRole, original.CopyGroupId));
            Assert.Equal("Meridian Wire", copy.Credit);
            members.UnionWith([copy.Id, original.Id]);
        }

        Assert.Equal(members.Order(), articles.Where(a => a.CopyRole != CopyRole.None).Select(a => a.Id).Order());
        Assert.Equal(rewrites, relations.Where(r => r.Kind == "rewrite").Select(r => (r.FirstId, r.SecondId)).ToHashSet());
        Assert.All(
            relations.Where(r => r.Kind == "rewrite"),
            r => Assert.Contains("Meridian Wire", r.Reasons!, StringComparison.Ordinal)
        );
        var counts = await press.App.Get<ReportQueries>().CountAsync(ArticleFilter.Everything, CancellationToken.None);
        Assert.Equal((press.Expected.Articles, members.Count - 1), (counts.Articles, counts.Copies));
    }

    private static IEnumerable<(string Url, string Of, string Relation)> Truth()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(FilledPress.Folder, "press.json")));
        return
        [
            .. manifest
                .RootElement.GetProperty("expected")
                .GetProperty("copies")
                .EnumerateArray()
                .Select(c =>
                    (c.GetProperty("url").GetString()!, c.GetProperty("of").GetString()!, c.GetProperty("relation").GetString()!)
                ),
        ];
    }
}
