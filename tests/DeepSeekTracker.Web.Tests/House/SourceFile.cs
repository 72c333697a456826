namespace DeepSeekTracker.Web.Tests.House;

/// <summary>One file of the repository.</summary>
/// <param name="Path">From the repository's root, with slashes: <c>src/DeepSeekTracker.Core/Text/Words.cs</c>.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Code and views of both shipped projects, without what tools made.</summary>
    public static IReadOnlyList<SourceFile> Shipped { get; } = [.. Read("src")];

    public static IReadOnlyList<SourceFile> Tests { get; } = [.. Read("tests")];

    /// <summary>The folder below <c>src</c> or <c>tests</c>: <c>DeepSeekTracker.Core/Text</c>.</summary>
    public string Folder => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..Path.LastIndexOf('/')];

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public bool IsView => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;

    private static IEnumerable<SourceFile> Read(string top) =>
        from path in Directory.EnumerateFiles(
            System.IO.Path.Combine(TestFolder.Repository, top),
            "*",
            SearchOption.AllDirectories
        )
        let relative = System.IO.Path.GetRelativePath(TestFolder.Repository, path).Replace('\\', '/')
        where relative.EndsWith(".cs", StringComparison.Ordinal) || relative.EndsWith(".cshtml", StringComparison.Ordinal)
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        orderby relative
        select new SourceFile(relative, File.ReadAllText(path));
}
