namespace DeepSeekTracker.Web.Tests.House;

/// <summary>The marks of docs/house.md that are shares and heights, not names.</summary>
public sealed class MarkTests
{
    private static readonly SourceFile[] Written = [.. SourceFile.Shipped.Where(file => !file.IsMigration)];

    [Fact]
    public void Comments_are_4_to_12_for_100_lines_of_code() => Assert.InRange(100.0 * Comments(Written) / Code(Written), 4, 12);

    [Fact]
    public void Tests_have_at_least_half_as_many_lines_of_code_as_the_source() =>
        Assert.InRange((double)Code(SourceFile.Tests) / Code(Written), 0.5, 1.2);

    [Fact]
    public void No_room_holds_more_than_16_folders() =>
        Findings.None(
            from folder in Written.SelectMany(file => Above(file.Folder)).Distinct(StringComparer.Ordinal)
            group folder by folder[..folder.LastIndexOf('/')] into inside
            where inside.Count() > 16
            select $"{inside.Key}: {inside.Count()} folders"
        );

    [Theory]
    [InlineData("Core")]
    [InlineData("Web")]
    public void No_room_is_more_than_a_third_of_its_project(string project)
    {
        var rooms = Written
            .Where(file => file.Folder.StartsWith($"DeepSeekTracker.{project}/", StringComparison.Ordinal))
            .GroupBy(file => file.Folder.Split('/')[1], StringComparer.Ordinal)
            .ToDictionary(room => room.Key, Code, StringComparer.Ordinal);
        var all = rooms.Values.Sum();
        Findings.None(rooms.Where(room => room.Value * 3 > all).Select(room => $"{room.Key}: {room.Value} of {all} lines"));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Web")]
    public void A_project_has_at_most_7_floors(string project)
    {
        int Floor(string room) =>
            HousePlan
                .Current.MayUse(room)
                .Where(other => other.StartsWith(project + "/", StringComparison.Ordinal))
                .Select(Floor)
                .DefaultIfEmpty()
                .Max() + 1;
        Assert.InRange(HousePlan.Current.RoomsOf(project).Max(Floor), 1, 7);
    }

    /// <summary>The folder and those it lies in, each with a folder around it: "a/b" and "a/b/c" of "a/b/c".</summary>
    private static IEnumerable<string> Above(string folder)
    {
        for (var at = folder.IndexOf('/', StringComparison.Ordinal); at >= 0; at = folder.IndexOf('/', at + 1))
        {
            var end = folder.IndexOf('/', at + 1);
            yield return end < 0 ? folder : folder[..end];
        }
    }

    private static int Code(IEnumerable<SourceFile> files) =>
        files.Sum(file => LinesOf(file).Count(line => !line.StartsWith("//", StringComparison.Ordinal)));

    private static int Comments(IEnumerable<SourceFile> files) =>
        files.Sum(file => LinesOf(file).Count(line => line.StartsWith("//", StringComparison.Ordinal)));

    private static IEnumerable<string> LinesOf(SourceFile file) =>
        file.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
