namespace DeepSeekTracker.Core.Imports;

/// <summary>A file that a person kept or pasted, with what that person knows about it.</summary>
/// <param name="Name">File name with its extension, which hints at the kind.</param>
/// <param name="Bytes">The file's bytes as they are, in any encoding.</param>
/// <param name="SideCar">Facts given from outside the file; they win over what the file says.</param>
public sealed record SavedFile(string Name, ReadOnlyMemory<byte> Bytes, SideCar? SideCar = null);

/// <summary>What a saved file came to.</summary>
public abstract record ImportReading
{
    /// <summary>The file is one article.</summary>
    public sealed record Article(SavedArticle Saved) : ImportReading;

    /// <summary>The file is a table or a list of addresses. The rows are read while they are walked, once.</summary>
    public sealed record Table(IEnumerable<TableRow> Rows) : ImportReading;

    /// <summary>The file cannot be read: what is wrong and what to do, in plain English, the file's name first.</summary>
    public sealed record Refused(string Message) : ImportReading;
}
