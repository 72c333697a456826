namespace DeepSeekTracker.Tests;

/// <summary>A test on the corpus beside the repository: where that is absent it counts as skipped, with the reason.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    private readonly string? _needs;

    public CorpusFactAttribute() => Skip = CorpusFolder.WhyAbsent;

    /// <summary>A program that the test runs, such as the corpus' own scorer's: where it is absent the test counts as skipped too.</summary>
    public string? Needs
    {
        get => _needs;
        init
        {
            _needs = value;
            Skip ??= CorpusFolder.HasProgram(value!) ? null : $"{value} is not installed";
        }
    }
}

/// <summary>The same for a test with several cases.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFolder.WhyAbsent;
}

/// <summary>The corpus of real and hostile input that stands beside a developer's clone and in CI.</summary>
public static class CorpusFolder
{
    /// <summary>Its path, whether it is there or not.</summary>
    public static string Path { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository(), "..", "shared", "corpus"));

    /// <summary>Null where it is there.</summary>
    public static string? WhyAbsent =>
        Directory.Exists(Path) ? null : "the corpus does not stand beside the repository (../shared/corpus)";

    /// <summary>Whether a program stands in a folder of the search path.</summary>
    public static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(System.IO.Path.Combine(folder, name)));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "DeepSeekTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
