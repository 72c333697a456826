namespace DeepSeekTracker.Core.Stories;

/// <summary>What came of reading a <c>story.json</c>: a story, or everything that is wrong with the file.</summary>
public abstract record StoryFileReading
{
    private StoryFileReading() { }

    public sealed record Read(Story Story) : StoryFileReading;

    /// <param name="Problems">At least one; in the order of the file.</param>
    public sealed record Faulty(IReadOnlyList<StoryFileProblem> Problems) : StoryFileReading;
}

/// <param name="Path">Where, as a JSON path such as <c>$.topics[2].key</c>.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record StoryFileProblem(string Path, string Message)
{
    public override string ToString() => $"{Path}: {Message}";
}
