using System.Text;

namespace DeepSeekTracker.Core.Urls;

/// <summary>A data file of this folder, built into the assembly: one entry a line, <c>#</c> begins a comment.</summary>
internal static class EmbeddedList
{
    public static IReadOnlyList<string> Read(string name)
    {
        var type = typeof(EmbeddedList);
        using var stream =
            type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}")
            ?? throw new InvalidOperationException($"The list {name} is not built into the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}
