using System.Text;

namespace DeepSeekTracker.Core.Tests.Record;

/// <summary>The story's files as they stand in the repository.</summary>
internal static class ShippedFiles
{
    private const string Solution = "DeepSeekTracker.sln";

    public static string Root { get; } = FindRoot();

    public static string Story => Path.Combine(Root, "stories", "deepseek-r1");

    public static string Coverage => Path.Combine(Root, "..", "shared", "corpus", "coverage");

    public static List<Dictionary<string, string>> Read(string name)
    {
        var rows = Rows(File.ReadAllText(Path.Combine(Story, name))).ToList();
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return
        [
            .. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)),
        ];
    }

    /// <summary>The parts of a cell with several values.</summary>
    public static string[] Several(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quotes = 0;
        foreach (var c in text)
        {
            if (c is '"' && quotes++ % 2 == 0 && quotes > 1)
            {
                cell.Append(c);
            }
            else if (c is not '"' && (quotes % 2 == 1 || c is not (',' or '\n')))
            {
                cell.Append(c);
            }
            else if (c is not '"')
            {
                row.Add(cell.ToString());
                cell.Clear();
                quotes = 0;
                if (c is '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"{Solution} stands in no folder above the tests.");
    }
}
