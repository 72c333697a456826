namespace DeepSeekTracker.Core.Stories;

/// <summary>What came of reading a <c>story.json</c>: a story, or everything that is wrong with the file.</summary>
public abstract record StoryFileReading
{
    private StoryFileReading() { }

    /// <summary>The file is sound.</summary>
    /// <param name="Story">The story as it declares it.</param>
    public sealed record Read(Story Story) : StoryFileReading;

    /// <summary>The file cannot be used.</summary>
    /// <param name="Problems">At least one; in the order of the file.</param>
    public sealed record Faulty(IReadOnlyList<StoryFileProblem> Problems) : StoryFileReading;
}

/// <summary>One fault of a story file.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.topics[2].key</c>.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record StoryFileProblem(string Path, string Message)
{
    /// <summary>Path and message on one line, for logs and consoles.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
