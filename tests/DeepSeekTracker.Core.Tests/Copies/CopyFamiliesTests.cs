using System.Text.Json;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Tests.Copies;

/// <summary>
/// The families of copies that the corpus lists by address. Their texts are nobody's to keep, so what can be asked of them is
/// what addresses tell: which are one page, and which are pages of their own that only a text can join.
/// </summary>
public class CopyFamiliesTests
{
    private const string SamePage = "same page as the www host";

    [CorpusFact]
    public void Members_are_pages_of_their_own_but_where_two_addresses_are_one_page()
    {
        var families = File.ReadLines(Path.Combine(CorpusFolder.Path, "coverage", "copies-dev.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => Members(JsonElement.Parse(line)))
            .ToList();

        Assert.True(families.Count >= 10);
        Assert.All(
            families,
            members =>
            {
                var pages = members.Where(member => member.Relation != SamePage).Select(member => member.Key).ToList();
                Assert.Equal(pages.Count, pages.Distinct().Count());
                Assert.Subset(
                    pages.ToHashSet(),
                    members.Where(member => member.Relation == SamePage).Select(member => member.Key).ToHashSet()
                );
            }
        );
        Assert.Contains(families.SelectMany(members => members), member => member.Relation == SamePage);
    }

    private static List<(string Key, string Relation)> Members(JsonElement family)
    {
        var members = family
            .GetProperty("members")
            .EnumerateArray()
            .Select(member => (member.GetProperty("ref").GetString()!, member.GetProperty("relation").GetString()!));
        return
        [
            .. members
                .Append((family.GetProperty("original").GetString() ?? "", "original"))
                .Where(member => member.Item1.StartsWith("http", StringComparison.Ordinal))
                .Select(member => (KeyOf(member.Item1), member.Item2)),
        ];
    }

    private static string KeyOf(string address)
    {
        Assert.True(ArticleUrl.TryParse(address, out var url, out var problem), problem);
        return url.Key;
    }
}
