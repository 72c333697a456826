namespace DeepSeekTracker.Core.Imports;

/// <summary>A file that a person kept or pasted, with what that person knows about it.</summary>
/// <param name="Name">File name with its extension, which hints at the kind.</param>
/// <param name="SideCar">Facts given from outside the file; they win over what the file says.</param>
public sealed record SavedFile(string Name, ReadOnlyMemory<byte> Bytes, SideCar? SideCar = null);

/// <summary>What a saved file came to.</summary>
public abstract record ImportReading
{
    /// <summary>What the file holds: one article, or the rows of a table or list.</summary>
    /// <param name="Problems">What is wrong with the file as a whole; a row's problems stand among the rows.</param>
    public sealed record Articles(IReadOnlyList<SavedArticle> Saved, IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Problems)
        : ImportReading;

    /// <summary>The file cannot be read: what is wrong and what to do, in plain English, without the file's name.</summary>
    public sealed record Refused(string Message) : ImportReading;
}
