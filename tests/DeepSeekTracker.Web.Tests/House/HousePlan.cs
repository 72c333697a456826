using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Tests.House;

/// <summary>
/// The rooms and allowed arrows of docs/house.md, so that the plan is written down once. Rooms are named as
/// <c>Core/Text</c> and <c>Web/Pages/Admin</c>.
/// </summary>
internal sealed partial class HousePlan
{
    public static readonly HousePlan Current = Read();

    private readonly Dictionary<string, HashSet<string>> _mayUse = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Rooms => _mayUse.Keys;

    public IEnumerable<string> RoomsOf(string project) =>
        Rooms.Where(room => room.StartsWith(project + "/", StringComparison.Ordinal));

    /// <summary>Nothing, for a room that the plan does not name.</summary>
    public IReadOnlySet<string> MayUse(string room) => _mayUse.GetValueOrDefault(room, []);

    private static HousePlan Read()
    {
        var plan = new HousePlan();
        var rows = new List<(string Project, string[] Cells)>();
        var project = "";
        foreach (var line in File.ReadLines(Path.Combine(TestFolder.Repository, "docs", "house.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                project = line[3..].Trim();
            }
            else if (project is "Core" or "Web" && line.StartsWith("| `", StringComparison.Ordinal))
            {
                rows.Add((project, [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())]));
            }
        }

        var rooms = rows.Select(row => $"{row.Project}/{row.Cells[0].Trim('`')}").ToList();
        foreach (var (room, (inProject, cells)) in rooms.Zip(rows))
        {
            var used = Named(cells[2], inProject, rooms);
            used.UnionWith(cells.Length > 3 ? Named(cells[3], "Core", rooms) : []);
            used.Remove(room);
            plan._mayUse.Add(room, used);
        }

        return plan;
    }

    private static HashSet<string> Named(string cell, string project, List<string> rooms)
    {
        var named =
            cell == "all"
                ? rooms.Where(room => room.StartsWith(project + "/", StringComparison.Ordinal))
                : Quoted.Matches(cell).Select(match => $"{project}/{match.Groups[1].Value}");
        var set = named.ToHashSet(StringComparer.Ordinal);
        Assert.Subset(rooms.ToHashSet(StringComparer.Ordinal), set);
        return set;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }
}
